"""Quotations whose speaker stands on a line of their own: 'Maija Malli kertoo:' before, a name and title after."""

import re
from collections.abc import Sequence

from cms.moving.finds import FoundQuote, Speaker
from cms.moving.finds.attributions import attribution, known_speaker
from cms.moving.finds.names import names_in
from cms.moving.finds.organisations import is_organisation
from cms.moving.finds.titles import is_title
from cms.moving.recognising.page import Line, Page
from cms.moving.recognising.wording import DASHED
from cms.moving.source import Kind

WHOLE = re.compile(r"^[”“„«»\"](?P<text>[^”“„«»\"]{3,3000})[”“«»\"][.,]?$")
NAMED = re.compile(r"^[–—\s-]*")
LONGEST = 200


def introduced(page: Page, line: Line, known: Sequence[Speaker]) -> tuple[FoundQuote, Line] | None:
    """What is said under 'projektipäällikkö Maija Malli kertoo:', and the line that says so."""
    before = page.lines[line.index - 1] if line.index else None
    spoken = DASHED.sub("", line.text) if DASHED.match(line.text) else ""
    marked = WHOLE.match(line.text)
    spoken = marked["text"] if marked else spoken
    if not spoken or before is None or not before.free or len(before.text) > LONGEST or before.text[-1:] != ":":
        return None
    said = before.text.rstrip(": ")
    found = attribution(f"{said} ", 0, known) or attribution(f"{said} sanoo", 0, known)
    if found is None or not found.speaker.name or found.end < len(said):
        return None
    who = found.speaker
    quote = FoundQuote(
        0, len(line.text), 0.9, spoken, who.name, who.title, who.organisation, found.short, before.text.strip()
    )
    return quote, before


def signed(page: Page, line: Line, known: Sequence[Speaker]) -> tuple[Speaker, bool, Line] | None:
    """Who is named under a marked quotation ('<cite>'), whether by the surname alone, and the line that does."""
    after = page.after(line)
    if after is None or not after.free or after.kind not in (Kind.QUOTE, Kind.CAPTION) or len(after.text) > LONGEST:
        return None
    text = NAMED.sub("", after.text).rstrip(". ")
    head, *rest = [part.strip() for part in text.split(",")]
    name = next((name for name in names_in(head) if name.text == head), None)
    if name is None:
        speaker = known_speaker(head, known) if head and not rest else None
        return (speaker, True, after) if speaker else None
    if not all(is_title(part) or is_organisation(part) for part in rest):
        return None
    title = next((part for part in rest if is_title(part)), "")
    return Speaker(head, title, next((part for part in rest if not is_title(part)), "")), False, after

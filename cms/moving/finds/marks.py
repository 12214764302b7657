"""Quotations between marks: '”Teksti”, sanoo Maija Malli', '“Text,” says Jane Doe. “More text.”'."""

import re
from collections.abc import Sequence

from cms.moving.finds.attributions import Attribution, attribution
from cms.moving.finds.found import FoundQuote, Speaker

MARKED = re.compile(r"[”“„«»\"](?P<text>[^”“„«»\"]{3,3000})[”“«»\"]")
AFTER = re.compile(r"\s*[,.]?\s*[–—-]?\s*")
BEFORE = re.compile(r"(?P<who>[^.!?\n”“„«»\"]{4,160}):\s*$")
FEWEST_WORDS = 4


def marked_quotes(text: str, known: list[Speaker]) -> list[FoundQuote]:
    """The quotations between marks that name a speaker, and what the same speaker says on in the same paragraph."""
    found: list[FoundQuote] = []
    for match in MARKED.finditer(text):
        said = _said(text, match, known)
        if said:
            found.append(_quote(text, match, said))
            if not said.short:
                known.append(said.speaker)
        elif found and len(match["text"].split()) >= FEWEST_WORDS and _follows(text, found[-1].end, match.start()):
            found[-1] = _longer(found[-1], match)
    return found


def _said(text: str, match: re.Match[str], known: Sequence[Speaker]) -> Attribution | None:
    gap = AFTER.match(text, match.end())
    found = attribution(text, gap.end() if gap else match.end(), known)
    if found:
        return found
    before = BEFORE.search(text, max(0, match.start() - 170), match.start())
    if before is None:
        return None
    start = before.start("who") + len(before["who"]) - len(before["who"].lstrip())
    # A sentence that names a speaker before the colon, or a name with a title alone.
    return attribution(f"{text[: before.end('who')]} ", start, known) or attribution(
        f"{text[: before.end('who')]} sanoo", start, known
    )


def _quote(text: str, match: re.Match[str], said: Attribution) -> FoundQuote:
    spoken = match["text"].strip()
    complete = spoken[-1:] in ".,!?…" or len(spoken.split()) >= FEWEST_WORDS
    opens = not text[: match.start()].strip() or text[: match.start()].rstrip()[-1:] in '.!?:…”“"'
    sure = said.sure - (0 if opens else 0.3 if complete else 0.55)
    if spoken.endswith(","):
        spoken = spoken[:-1] + "."
    elif spoken[-1:].isalnum():
        spoken += "."
    speaker = said.speaker
    return FoundQuote(
        min(match.start(), said.start),
        max(match.end(), said.end),
        round(max(0.1, sure), 2),
        spoken,
        speaker.name,
        speaker.title,
        speaker.organisation,
        said.short,
        text[said.start : min(said.end, len(text))].strip(" ,"),
    )


def _follows(text: str, end: int, start: int) -> bool:
    return text[end:start].strip(" .,\n") == ""


def _longer(quote: FoundQuote, match: re.Match[str]) -> FoundQuote:
    return FoundQuote(
        quote.start,
        match.end(),
        quote.sure,
        f"{quote.text} {match['text'].strip()}",
        quote.speaker,
        quote.title,
        quote.organisation,
        quote.short,
        quote.attribution,
    )

"""Links that stand alone: 'Lue lisää …', the way to the list of projects, calls to act, names of other sites."""

import re
from html import escape

from django.utils.translation import gettext as _

from cms.moving.finds import addresses, project_facts
from cms.moving.finds.languages import language_named
from cms.moving.recognising.heads import headlike
from cms.moving.recognising.leading import PAPER, POINTS, SENTENCE, SITE_NAME, STRONG, TO_CALLS, TO_PROJECTS, VERB, WEAK
from cms.moving.recognising.page import Line, Page
from cms.moving.recognising.singles import href
from cms.moving.recognising.wording import DASHED, MAIL, PHONE
from cms.moving.source import Kind

LIST_ABOVE = re.compile(
    r"^(?:lue lisää|lue myös|lisätietoja?|lisää aiheesta|katso myös|linkit|linkkejä|aiheesta muualla|read more|"
    r"see also|links|further (?:information|reading)|more information)\s*:?$",
    re.IGNORECASE,
)
LISTED = ("link", "document", "video")
STROKES = " :–-→»\u203a>"
WIDEST = 500  # letters
LONGEST = 25  # words
FEWEST_FACTS = 3  # of a page that tells of a project
TEXTUAL = (Kind.LINE, Kind.PARAGRAPH)


def find_links(page: Page) -> None:
    """Claim the lines that only lead elsewhere."""
    for line in page.lines:
        if not line.free or line.kind not in TEXTUAL or not 0 < line.count <= LONGEST:
            continue
        if len(line.text) > WIDEST or MAIL.search(line.text) or PHONE.search(line.text):
            continue
        if LIST_ABOVE.match(line.text) and glued(page, line.index + 1):
            continue  # a heading over links
        whole = line.markup.startswith("<a ") and line.markup.endswith("</a>") and line.markup.count("<a ") == 1
        if VERB.match(line.text) and is_one_sentence(line.text) and not is_call_heading(page, line, whole):
            claim_link(page, line, line.text, 0.9 if whole or line.ends else 0.75)
        elif whole or (SITE_NAME.search(line.text) and not line.ends and line.count <= 8):
            claim_link(page, line, line.text, 0.9 if whole else 0.7)


def is_call_heading(page: Page, line: Line, whole: bool) -> bool:
    """'Osallistu kehittämiseen' over running text: a heading that calls to act, no link."""
    if whole or line.ends or "<a " in line.html or STRONG.match(line.text) or addresses(line.text):
        return False
    return not is_alone(page, line)


def is_one_sentence(text: str) -> bool:
    """Whether nothing is said after the first full stop."""
    return len(SENTENCE.split(text)) == 1


def claim_link(page: Page, line: Line, text: str, sure: float, *, shared: bool = False) -> None:
    """A link; without an address it says to what it probably leads."""
    found = addresses(text)
    address = href(line) or (found[0].address if found else "")
    if found and address == found[0].address and text.strip() != found[0].text:
        text = f"{text[: found[0].start]} {text[found[0].end :]}"
    target = "projects" if TO_PROJECTS.search(text) else "calls" if TO_CALLS.search(text) else ""
    text = " ".join(text.split()).strip(STROKES)
    values = {"text": text, "address": address, "language": language_named(text), "target": "" if address else target}
    note = "" if address or target == "projects" else _("The source does not say where this leads: add the address.")
    if WEAK.search(text):
        note = _("The link's text does not say where it leads: write it out.")
    page.claim("link", values, [line], sure, others=("paragraph", "document"), note=note, shared=shared)


def find_bare_links(page: Page) -> None:
    """Claim what is left of addresses that stand alone, and names of papers with nothing under them."""
    facts = facts_of(page)
    for line in page.lines:
        if not line.free or line.kind not in TEXTUAL or not line.count or line in facts:
            continue
        found = addresses(line.text) if line.count <= LONGEST and len(line.text) <= WIDEST else []
        if len(found) == 1 and found[0].end - found[0].start >= 0.5 * len(line.text) and not line.ends:
            claim_link(page, line, line.text, 0.85)
        elif goes_on(page, line):
            claim_link(page, line, line.text, 0.65)
        elif is_paper(page, line):
            values = {"title": line.text, "address": href(line), "piece": None, "language": "", "format": ""}
            note = "" if href(line) else _("The file itself is not in the source: choose it.")
            page.claim("document", values, [line], 0.65, others=("link", "heading"), note=note)


def glued(page: Page, index: int) -> bool:
    """Whether a line of plain text follows the one above it without an empty line between."""
    line = page.lines[index] if page.spaced and index < len(page.lines) else None
    return line is not None and line.kind == Kind.LINE and not line.piece.blank_before


def goes_on(page: Page, line: Line) -> bool:
    """A short line right under a link or a document, with nothing but such lines under it: one more of them."""
    above, after = page.lines[line.index - 1] if line.index else None, line.index + 1
    if above is None or above.label not in LISTED or not glued(page, line.index) or not headlike(line, longest=8):
        return False
    return not glued(page, after) or page.lines[after].label in {*LISTED, "stamp", "dropped"}


def over_speech(page: Page, line: Line) -> bool:
    """Whether somebody speaks right under a line: no heading stands over half a conversation."""
    after = page.lines[line.index + 1] if line.index + 1 < len(page.lines) else None
    return after is not None and bool(DASHED.match(after.text))


def is_paper(page: Page, line: Line) -> bool:
    """'Seminaariohjelma' with nothing under it that would make it a heading."""
    if not PAPER.match(line.text) or line.count > 4 or announces(page, line):
        return False
    return is_alone(page, line) or over_speech(page, line)


def facts_of(page: Page) -> set[Line]:
    """'Verkkosivut: …' among other facts of a project, which the page has a field for."""
    lines = [line for line in page.lines if line.free and line.kind in TEXTUAL]
    found = project_facts([line.text for line in lines])
    several = len({fact.field for fact in found}) >= FEWEST_FACTS
    return {lines[fact.line] for fact in found if fact.field == "website"} if several else set()


def is_alone(page: Page, line: Line) -> bool:
    """Whether no text stands under a line, so that it is no heading."""
    after = page.lines[line.index + 1] if line.index + 1 < len(page.lines) else None
    return after is None or not after.free or not (after.is_prose() or after.kind == Kind.ITEM)


def announces(page: Page, line: Line) -> bool:
    """'Ohjelma' over its rows, 'Materiaalit' over its files: a heading, and no file itself."""
    after = page.after(line)
    return after is not None and after.label in ("list", "document", "video", "project_list", "table")


def split_call(page: Page, line: Line) -> bool:
    """A call to act that ends by saying where to: the last sentence becomes the link."""
    sentences = SENTENCE.split(line.text[: 2 * WIDEST + 1])
    if len(line.text) > 2 * WIDEST or len(sentences) != 2 or not sentences[0].endswith("!") or "<a " in line.html:
        return False
    if not (POINTS.search(sentences[1]) or VERB.match(sentences[1])):
        return False
    page.claim(
        "paragraph", {"html": f"<p>{line.html[: -len_html(sentences[1])].strip()}</p>"}, [line], 0.9, shared=True
    )
    claim_link(page, line, sentences[1], 0.65)
    return True


def len_html(text: str) -> int:
    """How long a text is as markup."""
    return len(escape(text, quote=False))

"""People: which lines say who they are, which picture shows them, and whether they coordinate the city."""

import re
from html import escape

from django.utils.translation import gettext as _

from cms.moving.finds import FoundPerson, people
from cms.moving.finds.labels import MACHINE
from cms.moving.parts import Part, words
from cms.moving.recognising.accounts import Share
from cms.moving.recognising.leading import SENTENCE
from cms.moving.recognising.page import Line, Page
from cms.moving.recognising.wording import MACHINE_ALT
from cms.moving.source import Kind

COORDINATOR = re.compile(
    r"^(?:6aika[- ])?(?:kaupunki|kaupungin |alue|paikallis)?-?koordinaattor(?:i|it)(?: [\w-]+(?:ssa|ssä|lla|llä))?:?$|"
    r"^(?:(?:[a-z]+'s )?city|local|6aika|regional) coordinators?(?: (?:in|of|for) .{2,30})?:?$|"
    r"^(?:helsingin|espoon|vantaan|tampereen|turun|oulun) (?:6aika-?|kaupunki|kaupungin )?koordinaattor(?:i|it):?$|"
    r"^coordinators? (?:in|of|for) (?:the city of )?(?:helsinki|espoo|vantaa|tampere|turku|oulu):?$",
    re.IGNORECASE,
)
TEXTUAL = (Kind.LINE, Kind.PARAGRAPH, Kind.ITEM, Kind.HEADING, Kind.CAPTION)
FIELDS = ("name", "title", "organisation", "phone", "email", "scope", "ended", "coordinator")
MOST_BESIDES = 6  # words around a name that need not stay in the text
NEAR = 3  # lines before a block where its picture and its label may stand


def find_people(page: Page) -> None:
    """Claim the lines of each person; a line that says more than that stays, and the person is read of it."""
    texts = [readable(line) for line in page.lines]
    for found in people(texts, page.language):
        lines = [page.lines[number] for number in found.lines if page.lines[number].free]
        if lines and found.name:
            claim_person(page, found, lines)


def readable(line: Line) -> str:
    """What may be about people: no line that has its part, nothing before the title has been told."""
    return line.text if line.free and line.kind in TEXTUAL else ""


def claim_person(page: Page, found: FoundPerson, lines: list[Line]) -> None:
    """Make one person of these lines, with the label and the picture that stand near."""
    values = {key: getattr(found, key) for key in FIELDS}
    label = label_before(page, lines)
    picture = portrait(page, lines, found.name)
    values["portrait"] = picture.piece.number if picture else None
    if label:
        values["coordinator"] = True
        page.drop(label, "label", _("The block says this itself."), 0.95)
        lines = [line for line in lines if line is not label] or lines
    rests = {line: told_besides(found, values, line) for line in lines}
    own = [line for line, rest in rests.items() if rest is not None]
    note = (
        _("The role has ended: its contact data is not shown.") if found.ended and (found.email or found.phone) else ""
    )
    page.claim("person", values, lines, found.sure, others=("paragraph",), note=note, shared=True)
    for line in own:
        line.label = "person"
        keep_besides(page, line, rests[line] or [])
    drop_portrait_texts(page, lines, found.name)
    if picture:
        claim_portrait(page, picture, found.name)


def told_besides(found: FoundPerson, values: dict[str, object], line: Line) -> list[str] | None:
    """What a line says that a person's block does not: texts before and after; None where it must stay whole."""
    share = Share(Part("person", values, ()))
    if not share.take(words(line.text)):
        return []
    spans = [span for span in found.spans if span.line == line.index]
    if not spans or not (found.email or found.phone or found.ended):
        return None
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    cut = [stop.end() for stop in SENTENCE.finditer(line.text)]
    start = max((at for at in cut if at <= start), default=0)
    end = min((at for at in cut if at >= end), default=len(line.text))
    inside = Share(Part("person", values, ())).take(words(line.text[start:end]))
    return [line.text[:start], line.text[end:]] if len(inside) <= MOST_BESIDES else None


def keep_besides(page: Page, line: Line, texts: list[str]) -> None:
    """Sentences beside the one about a person stay; words such as 'Oulun koordinaattori on' are said by the block."""
    for text in texts:
        if words(text):
            page.claim("paragraph", {"html": f"<p>{escape(text.strip(), quote=False)}</p>"}, [line], 0.8, shared=True)
    if texts:
        note = _("What stood around the name is said by the contact's block.")
        page.claim("dropped", {"reason": "label"}, [line], 0.75, others=("paragraph",), note=note, shared=True)


def drop_portrait_texts(page: Page, lines: list[Line], name: str) -> None:
    """'Portrait of Maija Malli', 'Kuvassa Maija Malli' beside her block: the text of a picture that did not come."""
    first, last = lines[0].index, lines[-1].index
    for line in page.lines[max(0, first - NEAR) : last + NEAR]:
        if line.free and line.kind in TEXTUAL and MACHINE.match(line.text) and line.key.endswith(" ".join(words(name))):
            page.drop(line, "machine_alt", _("The text of a portrait that is not in the source."), 0.8)


def label_before(page: Page, lines: list[Line]) -> Line | None:
    """'Kaupunkikoordinaattori' on a line of its own, in the block or shortly before it."""
    first = lines[0].index
    around = [*lines, *page.lines[max(0, first - NEAR) : first]]
    return next((line for line in around if line.free and COORDINATOR.match(line.text)), None)


def portrait(page: Page, lines: list[Line], name: str) -> Line | None:
    """The picture that names the person, or the one directly above or inside the block."""
    first, last = lines[0].index, lines[-1].index
    near = page.lines[max(0, first - NEAR) : last + 2]
    pictures = [line for line in near if line.kind == Kind.PICTURE and line.free]
    named = [line for line in pictures if set(words(name)) <= set(words(line.piece.alt))]
    if named or not pictures:
        return named[0] if named else None
    close = [line for line in pictures if first - 2 <= line.index <= last and unnamed(page, line, first)]
    return close[-1] if close else None


def unnamed(page: Page, picture: Line, first: int) -> bool:
    """Whether a picture has no caption of its own, and only what was dropped stands between it and the name."""
    between = page.lines[picture.index + 1 : first]
    human = picture.piece.alt and not MACHINE_ALT.match(picture.piece.alt)
    return not human and all(line.label == "dropped" for line in between)


def claim_portrait(page: Page, picture: Line, name: str) -> None:
    """The picture goes with the person; its text alternative does not, as the name stands beside it."""
    picture.label = "person"
    if words(picture.piece.alt):
        machine = MACHINE_ALT.match(picture.piece.alt)
        note = _("The portrait goes with %(name)s, whose name stands beside it.") % {"name": name}
        reason = "machine_alt" if machine else "label"
        page.claim("dropped", {"reason": reason}, [picture], 0.9, note=note, shared=True)

"""Facts that are read of the text and also stay in it: times and places of an event, figures, facts of a project."""

from collections import defaultdict
from datetime import date, datetime
from decimal import Decimal

from cms.moving.finds import FoundTime, event_times, key_figures, places, project_facts
from cms.moving.finds.found import FoundFact
from cms.moving.parts import words
from cms.moving.recognising.accounts import Share
from cms.moving.recognising.page import Line, Page
from cms.moving.recognising.singles import href
from cms.moving.source import Kind

TEXTUAL = (Kind.LINE, Kind.PARAGRAPH, Kind.ITEM, Kind.HEADING)
BIG = ("%", "prosent", "percent", "per cent", "milj", "mrd", "billion", "million", "m€")
MOST_FIGURES = 4
MOST_TIMES = 6
FORMAL = 0.9  # from which a fact stood in a form, 'Label: value'


def iso(moment: datetime | date | None) -> str:
    """A moment in ISO 8601, '' for none."""
    return moment.isoformat() if moment else ""


def find_events(page: Page) -> None:
    """When and where: read of any line of the text, which stays as it is."""
    year = None
    for line in page.lines:
        if not (line.free or line.label in ("subtitle", "summary")) or line.kind not in TEXTUAL:
            continue
        for found in event_times(line.text, year)[:MOST_TIMES]:
            line.fact = labelled(line)
            year = year or found.starts.year
            claim_time(page, line, found)
        for place in places(line.text)[:2]:
            values = {"name": place.name, "address": place.address}
            page.claim("place", values, [line], place.sure, others=("dropped",), shared=True)
            line.fact = line.fact or labelled(line)


def claim_time(page: Page, line: Line, found: FoundTime) -> None:
    """Less sure where the weekday and the date say different days."""
    values = {"start": iso(found.starts), "end": iso(found.ends), "all_day": found.all_day}
    sure = min(found.sure, 0.5) if found.weekday_fits is False else found.sure
    page.claim("event_time", values, [line], sure, others=("dropped",), shared=True)


def settle_facts(page: Page) -> None:
    """Once the page's type is known: days without an hour count on an event's page only, and lines such as 'Paikka: …'
    leave the text where the page has a field for them."""
    if page.page_type != "event":
        weak = {id(part) for part in page.of("event_time", "place") if part.values.get("all_day", True)}
        page.parts = [placed for placed in page.parts if id(placed[1]) not in weak]
    if page.page_type != "project":
        # What a sentence under 'Rahoitus' says of a sum is the programme's, not a project's.
        said = {id(part) for part in page.of("project_fact") if part.sure < FORMAL}
        page.parts = [placed for placed in page.parts if id(placed[1]) not in said]
    fields = {"event": ("event_time", "place"), "project": ("project_fact",)}.get(page.page_type, ())
    shares: dict[int, list[Share]] = defaultdict(list)
    for part in page.of(*fields):
        shares[part.pieces[0]].append(Share(part))
    for line in page.lines:
        form = line.label == "table" and len(page.made[line].pieces) == 1
        if ((line.free and labelled(line)) or form) and line.piece.number in shares:
            rest = words(line.text)
            for share in shares[line.piece.number]:
                rest = share.take(rest)
            if form and not rest:
                page.take_back([line])
            line.label = line.label if rest else fields[0]


def find_project_facts(page: Page) -> None:
    """'Hankekoodi: …', 'Rahoitus: EAKR' on lines of their own: claimed where nothing else is said there."""
    lines = [line for line in page.lines if line.free and line.kind in TEXTUAL]
    for found in project_facts([line.text for line in lines]):
        line = lines[found.line]
        values = {"field": found.field, "value": plain(found)}
        if found.field == "website" and href(line):
            values["value"] = href(line)
        page.claim("project_fact", values, [line], found.sure, others=("paragraph",), shared=True)
        line.fact = True
    for table in [line for line in page.lines if line.label == "table" and is_form(line)]:
        for found in project_facts([": ".join(row) for row in table.piece.rows]):
            values = {"field": found.field, "value": plain(found)}
            page.claim("project_fact", values, [table], found.sure, others=("dropped",), shared=True)


def is_form(line: Line) -> bool:
    """A table of two columns, labels and values."""
    return len(line.piece.rows) > 1 and all(len(row) == 2 and all(row) for row in line.piece.rows)


def plain(found: FoundFact) -> str:
    """A fact's value as text: sums without blanks, days in ISO 8601."""
    if isinstance(found.value, Decimal):
        return format(found.value.normalize(), "f")
    return found.value.isoformat() if isinstance(found.value, date) else found.value


def find_key_figures(page: Page) -> None:
    """Numbers worth showing large. The paragraph keeps them: the block is an offer."""
    made = 0
    for line in page.lines:
        if made >= MOST_FIGURES or line.label not in ("paragraph", "summary") or not any(map(str.isdigit, line.text)):
            continue
        for found in key_figures(line.text)[:2]:
            if found.unit.lower().startswith(BIG) or any(big in found.unit.lower() for big in BIG):
                values = {
                    "number": found.number_text or format(found.number, "f"),
                    "unit": found.unit,
                    "text": sentence_around(line.text, found.start, found.end),
                }
                page.claim("key_figure", values, [line], 0.7 * found.sure, others=("dropped",), shared=True)
                made += 1


def sentence_around(text: str, start: int, end: int) -> str:
    """The sentence that holds these letters."""
    left = max(text.rfind(stop, 0, start) + 2 if text.rfind(stop, 0, start) >= 0 else 0 for stop in (". ", "! ", "? "))
    rights = [at + 1 for stop in (". ", "! ", "? ") if (at := text.find(stop, end)) >= 0]
    return text[left : min(rights, default=len(text))].strip()


def labelled(line: Line) -> bool:
    """Whether a line is 'Label: value' and nothing more."""
    head, colon, rest = line.text.partition(":")
    return bool(colon and rest.strip()) and len(head.split()) <= 3 and line.kind != Kind.ITEM

"""Lists of projects: a heading with rows of name, meaning and address, or with nothing under it yet."""

import re

from django.utils.translation import gettext as _

from cms.moving.finds import FoundProject, addresses, project_row
from cms.moving.recognising.heads import headlike
from cms.moving.recognising.page import Line, Page
from cms.moving.recognising.wording import FEED, FOCUS, FOCUS_NAME
from cms.moving.source import Kind

PROJECTS = re.compile(
    r"\b(?:[\w-]*-)?(?:pilotti|kokeilu|kärki|yhteis|kehitys)?(?:hankkeet|hankkeita|hankkeemme|hankkeitamme|projektit|projekteja|"
    r"projects)\b",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(r"^(?:…|\.\.\.|6aika )?\s*(?:muualla|elsewhere)\b", re.IGNORECASE)
LINKS = re.compile(
    r"linkit|linkkejä|lisätie|lue lisää|verkossa|links|read more|further information|see also", re.IGNORECASE
)
ROW = (Kind.LINE, Kind.PARAGRAPH, Kind.ITEM)
CLOSED = {
    "project_list",
    "document",
    "short_address",
    "external_news",
    "tags",
    "stamp",
    "video",
}  # never in such a list
LONGEST_ROW = 25  # words
LONGEST_NAME = 6  # words of a name without anything beside it


def find_projects(page: Page) -> None:
    """Claim runs of rows with the heading above them, then headings of project lists that stand empty."""
    index = 0
    while index < len(page.lines):
        index = claim_run(page, index) or index + 1
    for line in page.lines:
        if is_empty_list(page, line):
            note = _("No project stood here. The list fills itself, or is left out while it is empty.")
            page.claim("project_list", {"heading": line.text, "rows": []}, [line], 0.85, others=("heading",), note=note)


def claim_run(page: Page, start: int) -> int:
    """Claim the rows that begin here; answers the index after them, 0 where there are none."""
    above = page.lines[start - 1] if start else None
    under = heading_above(above)
    if not page.lines[start].free or (above is not None and above.free and not under and is_row(above, False)):
        return 0
    listed = bool(under and PROJECTS.search(above.text)) if above else False
    rows: list[tuple[FoundProject, list[Line]]] = []
    index = start
    while index < len(page.lines) and (line := page.lines[index]).free:
        if rows and address_only(line) and not rows[-1][0].address:
            rows[-1] = (with_address(rows[-1][0], line), [*rows[-1][1], line])
        elif rows and goes_on(page, line) and (told := explained(rows[-1][0], line)):
            rows[-1] = (told, [*rows[-1][1], line])
        elif (row := is_row(line, listed, bool(rows) and goes_on(page, line))) and (
            row.address or not over_prose(page, line)
        ):
            rows.append((row, [line]))
        else:
            break
        index += 1
    return index if claim_rows(page, above if under else None, rows, listed) else 0


def claim_rows(page: Page, heading: Line | None, rows: list[tuple[FoundProject, list[Line]]], listed: bool) -> bool:
    """Make a list of these rows where enough speaks for it: an address, or a heading of projects over items."""
    addressed = sum(bool(row.address) for row, _lines in rows)
    expanded = any(row.expansion for row, _lines in rows)
    named = listed and (all_items(rows) or len(rows) > 2 or (len(rows) > 1 and expanded))
    if not rows or not (addressed or named) or (len(rows) < 2 and not listed):
        return False
    if heading and LINKS.search(heading.text) and not listed:
        return False
    values = {
        "heading": heading.text if heading else "",
        "rows": [
            {"name": row.name, "expansion": row.expansion, "address": row.address, "number": lines[0].piece.number}
            for row, lines in rows
        ],
    }
    sure = 0.95 if listed and addressed else 0.75 if listed else 0.6
    lines = [line for _row, lines in rows for line in lines]
    page.claim("project_list", values, [heading, *lines] if heading else lines, sure, others=("list",))
    return True


def all_items(rows: list[tuple[FoundProject, list[Line]]]) -> bool:
    """Names alone are projects only as items of a list under such a heading."""
    return all(lines[0].kind == Kind.ITEM and lines[0].count <= 12 for _row, lines in rows)


def heading_above(line: Line | None) -> bool:
    """Whether the line above could be the heading of a list."""
    return line is not None and line.free and headlike(line)


def goes_on(page: Page, line: Line) -> bool:
    """Whether a line is in one block with the line above it: no empty line between, or one paragraph for both."""
    above = page.lines[line.index - 1]
    return line.piece is above.piece or (page.spaced and line.kind == Kind.LINE and not line.piece.blank_before)


def is_row(line: Line, listed: bool, under_row: bool = False) -> FoundProject | None:
    """A line with a name and an address, under a heading of projects also a name with what it stands for, or alone:
    as an item, or right under another row."""
    if line.kind not in ROW or not 0 < line.count <= LONGEST_ROW or line.text.startswith(("–", "- ", "#")):
        return None
    row = project_row(line.text)
    if row is None or len(row.name) > 80 or row.name.endswith((":", "?")) or address_only(line):
        return None
    if row.address:
        return row
    if any(other.search(row.name) for other in (FEED, FOCUS, FOCUS_NAME, LINKS, PROJECTS, ELSEWHERE)):
        return None
    named = headlike(line) and line.count <= LONGEST_NAME
    plain = line.kind == Kind.ITEM or bool(row.expansion) or under_row or named
    return row if listed and plain and not line.ends else None


def over_prose(page: Page, line: Line) -> bool:
    """Whether running text follows: then a name with a dash is a heading."""
    after = page.lines[line.index + 1] if line.index + 1 < len(page.lines) else None
    return after is not None and line.kind != Kind.ITEM and after.kind != Kind.ITEM and after.is_prose()


def address_only(line: Line) -> bool:
    """Whether a line is a web address and nothing more."""
    found = addresses(line.text)
    return len(found) == 1 and found[0].end - found[0].start >= len(line.text.strip(" ().,")) - 2


def with_address(row: FoundProject, line: Line) -> FoundProject:
    """A row whose address stood on the line after it."""
    return FoundProject(row.start, row.end, row.sure, row.name, row.expansion, addresses(line.text)[0].address)


def explained(row: FoundProject, line: Line) -> FoundProject | None:
    """A row whose meaning stood as a sentence with its address on the line after it; None where it did not."""
    more = project_row(line.text)
    if row.address or more is None or not more.address or not more.name.endswith("."):
        return None
    meaning = " ".join(filter(None, (row.expansion, more.name)))
    return FoundProject(row.start, row.end, row.sure, row.name, meaning, more.address)


def is_empty_list(page: Page, line: Line) -> bool:
    """A heading of projects with the next heading, or the page's end, directly after it."""
    if not line.free or not headlike(line):
        return False
    before = page.lines[line.index - 1] if line.index else None
    if not PROJECTS.search(line.text) and not (
        ELSEWHERE.match(line.text) and before and before.label == "project_list"
    ):
        return False
    after = next((one for one in page.lines[line.index + 1 : line.index + 6] if one.label != "dropped"), None)
    return after is None or (after.free and headlike(after)) or after.label in CLOSED

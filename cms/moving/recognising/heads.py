"""Headings: the marked ones, and in plain text the short lines without a full stop; their levels; focus areas."""

import re
from dataclasses import dataclass

from cms.moving.recognising.page import Line, Page
from cms.moving.recognising.wording import ADDRESS, FOCUS, FOCUS_NAME, LOWER_START, MAIL, PHONE, STOPS, TAGLINE, counted
from cms.moving.source import Kind

LONGEST = 14  # words
DASHES = ("–", "—", "-", "•", "*")
FIELD = re.compile(r"^[^\W\d_](?:[\w-]+ ?){1,3}: ?\S")
UNCOUNTED = 8  # how many areas 'Painopistealueet' may have


def headlike(line: Line, longest: int = LONGEST) -> bool:
    """Whether a line could be a heading by itself: short, no stop at its end, no contact data, not going on."""
    if line.kind not in (Kind.LINE, Kind.PARAGRAPH, Kind.HEADING):
        return False
    text = line.text
    if not 0 < line.count <= longest or len(text) > 12 * longest or STOPS.search(text):
        return False
    if text.startswith(DASHES) or LOWER_START.match(text):
        return False
    return not (MAIL.search(text) or PHONE.search(text) or ADDRESS.search(text))


@dataclass
class Counting:
    """A heading that announces others, 'Kolme painopistealuetta': how many are still to come, and of what."""

    level: int = 0
    left: int = 0
    focus: bool = False
    told: bool = False  # whether it says how many
    dashed: bool | None = None  # whether those so far are 'name – tagline'


def find_headings(page: Page) -> None:
    """Claim all headings below the title, marked and unmarked, and give each its level."""
    levels = ranks([line for line in page.lines if line.free and line.kind == Kind.HEADING and line.count])
    heads = [line for line in page.lines if line.free and (is_marked(line) or is_unmarked(page, line))]
    named = sum(bool(FOCUS_NAME.match(line.text)) for line in heads)
    known = named > 1 or (named == 1 and bool(page.of("project_list", "short_address")))
    counting = Counting()
    for order, line in enumerate(heads):
        level = levels[line.piece.level] if is_marked(line) else 2 if page.flat else max(levels.values(), default=2)
        sure = 0.97 if is_marked(line) else 0.9 if line.bold or line.piece.blank_before else 0.75
        if known and FOCUS_NAME.match(line.text):
            claim_area(page, line, sure)
            counting.left -= 1
        elif belongs(page, counting, line, level) and (counting.told or not (known and counting.focus)):
            counting.left -= 1
            counting.dashed = bool(TAGLINE.search(line.text))
            if counting.focus:
                claim_area(page, line, sure)
            else:
                claim_heading(page, line, max(level, counting.level + 1), sure)
        else:
            counting = announced(page, line, level, heads[order + 1 :][:8])
            claim_heading(page, line, level, sure)


def claim_heading(page: Page, line: Line, level: int, sure: float) -> None:
    """Make it a heading of this level, 4 at the deepest."""
    others = ("paragraph",) if is_marked(line) else ("paragraph", "subtitle")
    page.claim("heading", {"text": line.text, "level": min(level, 4)}, [line], sure, others=others)


def claim_area(page: Page, line: Line, sure: float) -> None:
    """Make it a focus area: its name, and the tagline after the dash."""
    name, tagline = [*TAGLINE.split(line.text, maxsplit=1), ""][:2]
    values = {"name": name.strip(), "tagline": tagline.strip()}
    page.claim("focus_area", values, [line], min(sure, 0.9), others=("heading", "paragraph"))


def announced(page: Page, line: Line, level: int, following: list[Line]) -> Counting:
    """What a heading says about the headings after it."""
    number, focus = counted(line.text), bool(FOCUS.search(line.text))
    if not following or not (number or focus):
        return Counting()
    below = page.after(line)
    taglines = all(TAGLINE.search(one.text) for one in following[: number or 1])
    deeper = is_marked(following[0]) and following[0].piece.level > line.piece.level
    if deeper or taglines or below is following[0] or (focus and number):
        return Counting(level, number or UNCOUNTED, focus, told=bool(number))
    return Counting()


def belongs(page: Page, counting: Counting, line: Line, level: int) -> bool:
    """Whether a heading is one of those that were announced."""
    if counting.left <= 0 or (is_marked(line) and level <= counting.level):
        return False
    return counting.dashed is None or counting.dashed == bool(TAGLINE.search(line.text)) or is_marked(line)


def ranks(marked: list[Line]) -> dict[int, int]:
    """The levels that occur, moved up and together: the highest is 2, none is below 4."""
    used = sorted({line.piece.level for line in marked})
    return {level: min(rank, 4) for rank, level in enumerate(used, 2)}


def is_marked(line: Line) -> bool:
    """Whether the format says that it is a heading."""
    return line.kind == Kind.HEADING and line.count > 0


def is_field(page: Page, line: Line) -> bool:
    """'Järjestäjä: Esimerkin kaupunki' beside other lines of that form: a fact, and no heading."""
    near = page.lines[max(0, line.index - 2) : line.index + 3]
    return bool(FIELD.match(line.text)) and any(
        one is not line and (one.fact or FIELD.match(one.text)) for one in near if one.label != "dropped"
    )


def is_unmarked(page: Page, line: Line) -> bool:
    """A short line without a stop where headings are not marked; elsewhere only one that is bold throughout."""
    if not headlike(line) or line.joined or line.fact or line.kind not in (Kind.LINE, Kind.PARAGRAPH):
        return False
    below = page.after(line)
    if is_field(page, line):
        return False
    return (page.flat or line.bold) and not (below is not None and below.joined)

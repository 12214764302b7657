"""Pictures with the captions and credits that stand before or after them, and tables with theirs."""

import re

from django.utils.translation import gettext as _

from cms.moving.finds import FoundCredit, credit
from cms.moving.parts import words
from cms.moving.recognising.heads import headlike
from cms.moving.recognising.page import Line, Page
from cms.moving.recognising.wording import MACHINE_ALT
from cms.moving.source import Kind

TABLE_CAPTION = re.compile(r"^(?:taulukko|table)\b(?:\s+\d+)?\s*[.:–-]?\s+\S", re.IGNORECASE)
PERSONAL = re.compile(r"^[A-ZÅÄÖÉÜ][\w.'’-]*(?:[ ,/&]+(?:ja |and )?[A-ZÅÄÖÉÜ][\w.'’-]*){0,5}$")
LONGEST_CAPTION = 40  # words


def find_figures(page: Page) -> None:
    """Claim each run of pictures, captions and credits, one figure for each picture."""
    slots = {line.index: (slot, found) for line in page.lines if line.free for slot, found in [slot_of(line)] if slot}
    captions_before_credits(page, slots)
    figure: dict[str, Line] = {}
    credited: dict[int, FoundCredit] = {}
    last = -2
    for index, (slot, found) in sorted(slots.items()):
        if figure and (slot in figure or not adjoining(page, last, index)):
            claim_figure(page, figure, credited)
            figure = {}
        figure[slot], last = page.lines[index], index
        if found:
            credited[index] = found
    if figure:
        claim_figure(page, figure, credited)


def slot_of(line: Line) -> tuple[str, FoundCredit | None]:
    """Which part of a figure a line is: 'picture', 'caption', 'credit' or none."""
    if line.kind == Kind.PICTURE:
        return "picture", None
    if line.kind not in (Kind.LINE, Kind.PARAGRAPH, Kind.CAPTION) or line.count > LONGEST_CAPTION:
        return "", None
    if is_table_caption(line):
        return "", None
    found = credit(line.text)
    if found and found.sure >= 0.6 and (found.kind != "video" or PERSONAL.match(found.credit)):
        if found.caption and line.kind != Kind.CAPTION and len(words(found.caption)) > 30:
            return "", None
        return "credit", found
    return ("caption", None) if line.kind == Kind.CAPTION and line.count else ("", None)


def adjoining(page: Page, last: int, index: int) -> bool:
    """Whether nothing but dropped lines stands between two lines."""
    return index - last <= 4 and all(line.label == "dropped" for line in page.lines[last + 1 : index])


def captions_before_credits(page: Page, slots: dict[int, tuple[str, FoundCredit | None]]) -> None:
    """A short line directly above a credit, in one block with it, is its caption."""
    for index in [index for index, (slot, _found) in slots.items() if slot == "credit"]:
        line = page.lines[index]
        above = page.lines[index - 1] if index else None
        if above is None or not above.free or index - 1 in slots or line.kind != Kind.LINE:
            continue
        together = above.piece.blank_before and not line.piece.blank_before
        if together and above.kind == Kind.LINE and above.count <= 25 and headlike(above, longest=25):
            slots[index - 1] = ("caption", None)


def claim_figure(page: Page, figure: dict[str, Line], credited: dict[int, FoundCredit]) -> None:
    """Make one figure of a picture, its caption and its credit, of which any two may be missing."""
    picture, caption, owner = figure.get("picture"), figure.get("caption"), figure.get("credit")
    found = credited[owner.index] if owner else None
    spoken = picture is not None and picture.piece.alt and not MACHINE_ALT.match(picture.piece.alt)
    lines = [line for line in (picture, caption, owner) if line]
    texts = [line.text for line in (caption,) if line] + ([found.caption] if found and found.caption else [])
    values = {
        "picture": picture.piece.number if picture else None,
        "alt": picture.piece.alt if picture and spoken else "",
        "caption": " ".join(texts),
        "credit": found.credit if found else "",
        "credit_kind": found.kind if found else "photo",
    }
    note = "" if picture else _("The picture itself is not in the source: choose it.")
    sure = min(0.95, found.sure if found else 0.95) if picture or not caption else 0.65
    page.claim("figure", values, lines, sure, others=("paragraph",), note=note)
    if picture and picture.piece.alt and not spoken:
        said = _("A machine wrote this text alternative: say what the picture shows.")
        page.claim("dropped", {"reason": "machine_alt"}, [picture], 0.95, note=said, shared=True)


def find_tables(page: Page) -> None:
    """Claim tables with their captions; a caption without a table asks for it."""
    for line in page.lines:
        if line.free and line.kind == Kind.TABLE:
            claim_table(page, line)
    for line in page.lines:
        if line.free and is_table_caption(line):
            note = _("The table itself is not in the source, or is a picture: type its rows here.")
            values = {"caption": line.text, "rows": [], "has_header": False}
            page.claim("table", values, [line], 0.85, others=("figure", "heading", "paragraph"), note=note)


def claim_table(page: Page, line: Line) -> None:
    """Make a table of its rows and of the caption above or below it."""
    around = [page.lines[index] for index in (line.index - 1, line.index + 1) if 0 <= index < len(page.lines)]
    caption = next((one for one in around if one.free and (is_table_caption(one) or one.kind == Kind.CAPTION)), None)
    rows = [list(row) for row in line.piece.rows]
    values = {"caption": caption.text if caption else "", "rows": rows, "has_header": line.piece.has_header}
    page.claim("table", values, [line, caption] if caption else [line], 0.97, others=("paragraph",))


def is_table_caption(line: Line) -> bool:
    """'Taulukko 2. Julkaisut': what a table is called, without running on."""
    if line.kind not in (Kind.LINE, Kind.PARAGRAPH, Kind.CAPTION) or not TABLE_CAPTION.match(line.text):
        return False
    return line.count <= LONGEST_CAPTION and (headlike(line, longest=LONGEST_CAPTION) or line.text.count(".") <= 1)

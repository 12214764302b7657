"""Running text: paragraphs, also those broken into lines, and lists."""

from itertools import pairwise

from django.utils.translation import gettext as _

from cms.moving.recognising.heads import headlike
from cms.moving.recognising.links import split_call
from cms.moving.recognising.page import Line, Page
from cms.moving.recognising.wording import FEED, MAIL, PHONE, TAGLINE, WEAK_LINK
from cms.moving.source import Kind

FEWEST_BARE = 4  # lines without bullets that are a list with its heading
NARROW, WIDE = 45, 110  # letters of a line that was broken by hand or by a mail program


def join_broken_lines(page: Page) -> None:
    """Mark the lines that go on a paragraph: a break within a sentence, in a file whose lines all have one width."""
    for before, line in pairwise(page.lines):
        if not (before.kind == line.kind == Kind.LINE) or line.piece.blank_before:
            continue
        if not before.free or not line.free or before.index <= page.title_index:
            continue
        if (
            line.starts_lower()
            and not before.ends
            and not (MAIL.search(line.text[:WIDE]) or PHONE.search(line.text[:WIDE]))
        ):
            line.joined = True


def join_columns(page: Page) -> None:
    """The same for blocks of three lines and more that are all about as wide, save the last."""
    block: list[Line] = []
    for line in page.lines:
        plain = line.free and line.kind == Kind.LINE
        if plain and block and not line.piece.blank_before:
            block.append(line)
            continue
        join_block(block)
        block = [line] if plain else []
    join_block(block)


def join_block(block: list[Line]) -> None:
    """Mark all but the first of lines that are about as wide and mostly end within a sentence."""
    body = block[:-1]
    wide = all(NARROW <= len(line.text) <= WIDE for line in body) and len(block[-1:] and block[-1].text) <= WIDE
    if len(body) >= 2 and wide and sum(line.ends for line in body) * 2 < len(body):
        for line in block[1:]:
            line.joined = True


def find_lists(page: Page) -> None:
    """Claim each run of items with one list number."""
    run: list[Line] = []
    for line in page.lines:
        here = line.free and line.kind == Kind.ITEM
        if run and (not here or line.list_number != run[-1].list_number or line.index != run[-1].index + 1):
            claim_list(page, run)
            run = []
        if here:
            run.append(line)
    claim_list(page, run)


def find_bare_lists(page: Page) -> None:
    """Four and more short lines in a row without a mark: the first names what the others list."""
    run: list[Line] = []
    for line in page.lines:
        short = line.free and line.kind == Kind.LINE and line.count <= 6 and headlike(line) and not line.bold
        if short and not TAGLINE.search(line.text) and not FEED.match(line.text) and line.index > page.title_index:
            run.append(line)
            continue
        claim_bare(page, run)
        run = []
    claim_bare(page, run)


def claim_bare(page: Page, run: list[Line]) -> None:
    """The last of them may be the heading of what follows."""
    if run and (after := page.after(run[-1])) is not None and after.free and (after.is_prose() or after.joined):
        run = run[:-1]
    if len(run) >= FEWEST_BARE:
        claim_list(page, run[1:], 0.55)


def claim_list(page: Page, run: list[Line], sure: float = 0.97) -> None:
    """Make a list of these lines; nothing of none."""
    if not run:
        return
    ordered = run[0].piece.ordered
    tag = "ol" if ordered else "ul"
    items = "".join(f"<li>{line.html}</li>" for line in run)
    others = ("paragraph",) if sure > 0.8 else ("heading", "paragraph")
    page.claim("list", {"html": f"<{tag}>{items}</{tag}>", "ordered": ordered}, run, sure, others=others)


def find_paragraphs(page: Page) -> None:
    """All that nobody claimed is running text, with the lines that go on it."""
    for line in page.lines:
        if line.free and line.count and not split_call(page, line):
            claim_paragraph(page, page.with_rest(line))


def claim_paragraph(page: Page, run: list[Line]) -> None:
    """Make a paragraph of a line and of those that go on it."""
    prose = any(line.is_prose() for line in run) or len(run) > 1
    html = f"<p>{' '.join(line.html for line in run)}</p>"
    note = ""
    if WEAK_LINK.search(run[-1].text) and "<a " not in html:
        note = _("A link stood here whose address is not in the source: add it, and say where it leads.")
    page.claim("paragraph", {"html": html}, run, 0.95 if prose else 0.6, others=("heading",), note=note)

"""The net under recognition: what a part has left unsaid is put on the page as it stood."""

from dataclasses import replace
from html import escape

from django.utils.translation import gettext as _

from cms.moving.parts import Recognised, words
from cms.moving.recognising.accounts import accounting
from cms.moving.recognising.page import Line, Page, bare


def keep_remainder(page: Page, so_far: Recognised) -> Recognised:
    """Add a paragraph after each piece of which a word would be lost."""
    lost = {one.piece for one in accounting(so_far).lost}
    if not lost:
        return so_far
    note = _("Not all of this line fitted into its block: take out what stands twice.")
    for line in page.line_of.values():
        if line.piece.number in lost:
            page.claim("paragraph", {"html": whole(line)}, [line], 0.4, others=("heading",), note=note)
    return replace(so_far, parts=tuple(page.ordered()))


def whole(line: Line) -> str:
    """All that a piece says."""
    piece = line.piece
    html = piece.html if words(bare(piece.html)) == words(piece.text) else escape(piece.text, quote=False)
    return f"<p>{html} {escape(piece.alt, quote=False)}".rstrip() + "</p>"

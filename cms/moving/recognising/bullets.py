"""Lists whose bullets stand in the text: bare <div>s, and text in which each line stands apart."""

from itertools import groupby

from cms.moving.finds import quotes
from cms.moving.recognising.page import Line, Page
from cms.moving.recognising.wording import DASHED, SURE_BULLET
from cms.moving.source import Kind

TEXTUAL = (Kind.LINE, Kind.PARAGRAPH)


def mark_items(page: Page) -> None:
    """Make items of lines with a bullet, and of neighbours with a dash unless somebody speaks in one of them."""
    number = max((line.list_number for line in page.lines), default=0)
    for mark, run in groupby(page.lines, key=mark_of):
        lines = list(run)
        if mark == "bullet" or (mark == "dash" and len(lines) > 1 and not any(is_said(line) for line in lines)):
            number += 1
            for line in lines:
                line.become_item(number)


def mark_of(line: Line) -> str:
    """'bullet', 'dash' or '' for what a line begins with."""
    if line.kind not in TEXTUAL:
        return ""
    if SURE_BULLET.match(line.text):
        return "bullet"
    return "dash" if DASHED.match(line.text) else ""


def is_said(line: Line) -> bool:
    """Whether somebody says this: '– Teksti, projektipäällikkö Maija Malli sanoo.'"""
    return any(quote.speaker or quote.attribution for quote in quotes(line.text))

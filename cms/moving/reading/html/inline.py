"""What an element within a run of text does to it."""

from lxml.etree import _Element as Element

from cms.moving.reading.html.addresses import absolute
from cms.moving.reading.html.run import KEPT, Run

# Lines of their own where they stand inside a piece: within an item, a cell, a caption.
LINES = {"p", "div", "br", "li", "ul", "ol", "dl", "dt", "dd", "address", "pre", "tr", "blockquote", "hr"}
ALIKE = {"strike": "", "ins": "", "big": "", "cite": "i", "dfn": "i", "var": "i"}
QUOTE_MARK = "”"


def start_inline(run: Run, element: Element, base: str) -> None:
    """`base` is the page's address, or ''."""
    tag = ALIKE.get(str(element.tag), str(element.tag))
    if tag in LINES:
        run.line_break()
    elif tag in KEPT:
        run.open(tag)
    elif tag == "q":
        run.word(QUOTE_MARK)
    elif tag == "a" and (address := element.get("href", "").strip()) and not address.startswith("#"):
        run.open("a", absolute(address, base))
    elif tag == "input":
        run.word(f" {element.get('value', '')} ")
    elif tag in {"button", "option", "label", "td", "th", "rt"}:
        run.word(" ")


def end_inline(run: Run, element: Element) -> None:
    """Of what `start_inline` began."""
    tag = ALIKE.get(str(element.tag), str(element.tag))
    if tag in LINES and tag != "br":
        run.line_break()
    elif tag in KEPT or tag == "a":
        run.close(tag)
    elif tag == "q":
        run.word(QUOTE_MARK)
    elif tag in {"button", "option", "label", "td", "th", "rt"}:
        run.word(" ")

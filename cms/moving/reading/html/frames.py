"""What an element says of the text inside it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from lxml.etree import _Element as Element

from cms.moving.reading.html.tables import PLACED
from cms.moving.source import Kind

HEADINGS = {f"h{level}": level for level in range(1, 7)}
BLOCKS = {
    "p", "div", "section", "article", "main", "header", "footer", "nav", "aside", "ul", "ol", "dl", "dt", "dd", "li",
    "blockquote", "figure", "figcaption", "caption", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "form",
    "fieldset", "legend", "address", "pre", "hr", "details", "summary", "body", "html", "center", "hgroup", "menu",
    "dir", "select", "optgroup", "search", "dialog", *HEADINGS,
}  # fmt: skip
LISTS = {"ul", "ol", "menu", "dir"}
CAPTIONS = {"wp-caption-text", "kuvateksti", "image-caption", "figure-caption", "msocaption", "caption-text"}
PASTED_ITEM = "msolistparagraph"  # what Word gives to the clipboard instead of <li>


@dataclass(frozen=True)
class Frame:
    """`level` is a heading's, or how deep in lists an item is. `compact`: blocks inside are lines of one piece."""

    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    list_number: int = 0
    ordered: bool = False
    region: str = ""
    compact: bool = False


def inner(element: Element, outer: Frame, next_list: Callable[[], int], is_complex: bool) -> Frame:
    """The frame of a block; `is_complex` of an item that holds headings or figures: it is no line of a list."""
    tag, names = str(element.tag), element.get("class", "").lower()
    if tag in HEADINGS:
        return replace(outer, kind=Kind.HEADING, level=HEADINGS[tag], list_number=0, ordered=False, compact=True)
    if tag in LISTS:
        number = outer.list_number or next_list()
        return replace(
            outer, kind=Kind.ITEM, level=outer.level + 1, list_number=number, ordered=tag == "ol", compact=False
        )
    if tag == "li":
        return _item(outer, next_list, is_complex)
    if tag in {"figcaption", "caption"} or CAPTIONS.intersection(names.split()):
        return Frame(Kind.CAPTION, region=outer.region, compact=True)
    if tag == "blockquote" and not outer.compact:
        return Frame(Kind.QUOTE, region=outer.region)
    return outer


def _item(outer: Frame, next_list: Callable[[], int], is_complex: bool) -> Frame:
    if is_complex:
        return Frame(region=outer.region)
    return replace(outer, kind=Kind.ITEM, list_number=outer.list_number or next_list(), compact=True)


def complex_items(root: Element) -> set[Element]:
    """What holds headings, tables, figures."""
    found: set[Element] = set()
    for element in root.iter(*PLACED):
        for parent in _ancestors(element, found):
            found.add(parent)
    return found


def _ancestors(element: Element, known: set[Element]) -> Iterator[Element]:
    parent = element.getparent()
    while parent is not None and parent not in known:
        yield parent
        parent = parent.getparent()

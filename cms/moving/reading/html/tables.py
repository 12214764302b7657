"""Tables: of data, cell by cell; those that only lay out a page are walked like the rest of it."""

from collections.abc import Iterator

from lxml.etree import _Element as Element
from lxml.etree import iterwalk

from cms.moving.reading import limits
from cms.moving.reading.html.hidden import MACHINE, is_hidden
from cms.moving.reading.html.inline import end_inline, start_inline
from cms.moving.reading.html.run import Run
from cms.moving.reading.refusals import refusal

# What no cell of data has in it.
PLACED = {"table", "h1", "h2", "h3", "h4", "h5", "h6", "figure", "iframe", "form", "nav", "article", "main", "section"}
STRUCTURE = {"table", "thead", "tbody", "tfoot", "tr"}
WIDEST = 100  # cells that one spans


class Table:
    """`rows` of plain cells, all as long as the longest; `html` of the inline markup of all of them."""

    def __init__(self, element: Element, address: str) -> None:
        self.address = address
        self.pictures: list[Element] = []
        self._markup: list[str] = []
        said = [self._read(caption) for caption in element.iterchildren("caption")]
        self.caption, self.caption_html = " ".join(said), " ".join(self._markup)
        self._markup.clear()
        lines = [list(_cells(line)) for line in element.iter("tr") if not is_hidden(line)]
        self.has_header = bool(lines and lines[0]) and all(cell.tag == "th" for cell in lines[0])
        grid = [row for row in self._spread(lines) if any(row)]
        width = max(map(len, grid), default=0)
        self.rows = tuple(tuple(row + [""] * (width - len(row))) for row in grid)
        self.text = " ".join(cell for row in self.rows for cell in row if cell)
        self.html = " ".join(self._markup)

    def _spread(self, lines: list[list[Element]]) -> Iterator[list[str]]:
        """A cell that spans several stands in the first of them."""
        taken: dict[int, int] = {}  # column -> rows for which a cell from above still stands in it
        count = 0
        for line in lines:
            row: list[str] = []
            below: dict[int, int] = {}
            for cell in line:
                while taken.get(len(row)):
                    row.append("")
                wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
                below.update(dict.fromkeys(range(len(row), len(row) + wide), high - 1))
                row += [self._read(cell), *[""] * (wide - 1)]
            count += len(row)
            if count > limits.MOST_CELLS:
                raise refusal("cells", most=limits.MOST_CELLS)
            taken = {at: left - 1 for at, left in taken.items() if left > 1} | {at: n for at, n in below.items() if n}
            yield row

    def _read(self, cell: Element) -> str:
        run = Run()
        walk = iterwalk(cell, events=("start", "end"))
        for event, element in walk:
            if event == "start":
                if element is not cell and (element.tag in MACHINE or is_hidden(element)):
                    walk.skip_subtree()
                elif element.tag == "img":
                    self.pictures.append(element)
                else:
                    start_inline(run, element, self.address)
                    run.word(element.text or "")
                continue
            end_inline(run, element)
            if element is not cell and element.tail:
                run.word(element.tail)
        if run:
            self._markup.append(run.html)
        return run.text


def is_data(element: Element) -> bool:
    """Whether the table is one to its readers, too."""
    if element.get("role", "").lower() in {"presentation", "none"}:
        return False
    rows = has_heads = has_pictures = 0
    for inner in element.iterdescendants():
        if inner.tag in PLACED or (inner.tag in STRUCTURE and _speaks_between(inner)):
            return False
        rows += inner.tag == "tr" and len(inner) > 1
        has_heads += inner.tag == "th"
        has_pictures += inner.tag == "img"
    return rows > 0 and bool(has_heads or not has_pictures) and not _speaks_between(element)


def _speaks_between(element: Element) -> bool:
    """Text between the rows or cells, where none may stand."""
    texts = [element.text, *(child.tail for child in element)]
    return any(text and text.strip() for text in texts)


def _cells(line: Element) -> Iterator[Element]:
    return (cell for cell in line if cell.tag in {"td", "th"} and not is_hidden(cell))


def _span(cell: Element, name: str) -> int:
    said = cell.get(name, "1").strip()
    return min(max(int(said), 1), WIDEST) if said.isascii() and said.isdigit() and len(said) < 6 else 1

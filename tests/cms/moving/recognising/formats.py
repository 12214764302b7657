"""The same page in pieces as each format gives them: text, HTML, HTML of bare <div>s, a Word file without styles."""

from collections.abc import Callable
from html import escape

from cms.moving.source import Attachment, Kind, Piece, Source
from tests.cms.moving.recognising.bits import Bit, Sample

Numbers = list[tuple[int, ...]]


class Pieces:
    """Collects pieces and numbers them."""

    def __init__(self) -> None:
        self.all: list[Piece] = []
        self.lists = 0

    def add(self, kind: Kind, text: str, **more) -> int:
        number = len(self.all)
        html = more.pop("html", escape(text, quote=False))
        self.all.append(Piece(number, kind, text, html, **more))
        return number

    def items(self, bit: Bit, *, blank_before: bool = False, spread: bool = False) -> tuple[int, ...]:
        self.lists += 1
        return tuple(
            self.add(
                Kind.ITEM,
                line,
                list_number=self.lists,
                ordered=bit.shape == "ol",
                blank_before=blank_before and (order == 0 or spread),
            )
            for order, line in enumerate(bit.lines)
        )


def text(sample: Sample, *, between: bool, within: bool) -> tuple[Source, Numbers]:
    """Plain text; `between` and `within` say where blank lines stand. Text has no pictures, only their alt texts."""
    pieces, numbers = Pieces(), []
    for bit in sample.bits:
        if bit.shape in ("ul", "ol"):
            numbers.append(pieces.items(bit, blank_before=between, spread=within))
            continue
        lines = [bit.alt] if bit.shape == "picture" and bit.alt else bit.lines
        numbers.append(
            tuple(
                pieces.add(Kind.LINE, line, blank_before=between if order == 0 else within)
                for order, line in enumerate(lines)
            )
        )
    return Source(sample.name, "text", tuple(pieces.all)), numbers


def marked(sample: Sample, *, language: str = "") -> tuple[Source, Numbers]:
    """HTML as a good editor writes it: headings, paragraphs, lists, figures with captions."""
    pieces, numbers = Pieces(), []
    for bit in sample.bits:
        if bit.shape in ("ul", "ol"):
            numbers.append(pieces.items(bit))
        elif bit.shape == "picture":
            attachment = Attachment(f"{len(pieces.all)}.jpg", address="https://www.example.fi/a.jpg")
            numbers.append((pieces.add(Kind.PICTURE, "", alt=bit.alt, attachment=attachment),))
        else:
            kind = {"caption": Kind.CAPTION, "quote": Kind.QUOTE}.get(bit.shape, Kind.PARAGRAPH)
            level = int(bit.shape[1]) if bit.shape in ("h1", "h2", "h3", "h4") else 0
            kind = Kind.HEADING if level else kind
            numbers.append(tuple(pieces.add(kind, line, level=level) for line in bit.lines))
    return Source(sample.name, "html", tuple(pieces.all), language=language), numbers


def divs(sample: Sample, *, bold: bool) -> tuple[Source, Numbers]:
    """All is a paragraph, as in HTML of <div>s; with `bold`, headings are bold, as in Word files without styles."""
    pieces, numbers = Pieces(), []
    for bit in sample.bits:
        if bit.shape in ("ul", "ol"):
            numbers.append(pieces.items(bit))
            continue
        if bit.shape == "picture":
            numbers.append((pieces.add(Kind.PICTURE, "", alt=bit.alt, attachment=Attachment("a.jpg", b"")),))
            continue
        strong = bold and bit.shape in ("h1", "h2", "h3", "h4")
        numbers.append(
            tuple(
                pieces.add(Kind.PARAGRAPH, line, html=f"<strong>{escape(line)}</strong>" if strong else escape(line))
                for line in bit.lines
            )
        )
    return Source(sample.name, "docx" if bold else "html", tuple(pieces.all)), numbers


FORMATS: dict[str, Callable[[Sample], tuple[Source, Numbers]]] = {
    "text": lambda sample: text(sample, between=True, within=False),
    "text without blank lines": lambda sample: text(sample, between=False, within=False),
    "text with blank lines everywhere": lambda sample: text(sample, between=True, within=True),
    "html": marked,
    "divs": lambda sample: divs(sample, bold=False),
    "docx": lambda sample: divs(sample, bold=True),
}

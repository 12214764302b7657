"""Rich text as it is stored, read as paragraphs and links."""

from functools import lru_cache
from html.parser import HTMLParser
from typing import NamedTuple

LINES = {"p", "li", "h2", "h3", "h4", "h5", "h6", "blockquote"}


class Line(NamedTuple):
    """A paragraph or an item of a list; `key` is Draftail's, '' in text from elsewhere."""

    key: str
    text: str


class RichLink(NamedTuple):
    """A link inside a line; `page` is the key of a page of ours, 0 for other links."""

    key: str
    text: str
    page: int


class RichParts(NamedTuple):
    """What a rich text says."""

    lines: tuple[Line, ...]
    links: tuple[RichLink, ...]


@lru_cache(maxsize=2048)
def read(source: str) -> RichParts:
    """Lines and links of a rich text; remembered, since most paragraphs stand between two keystrokes as they did."""
    reader = _Reader()
    reader.feed(source)
    reader.close()
    reader.end_line()
    return RichParts(tuple(reader.lines), tuple(reader.links))


class _Reader(HTMLParser):
    """Collects the words of each line and of each link."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[Line] = []
        self.links: list[RichLink] = []
        self.words: list[str] = []
        self.key = ""
        self.link: tuple[int, list[str]] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in LINES:
            self.end_line()
            self.key = given.get("data-block-key") or ""
        elif tag == "br":
            self.handle_data("\n")
        elif tag == "a":
            page = (given.get("id") or "") if given.get("linktype") == "page" else ""
            self.link = (int(page) if page.isdecimal() else 0, [])

    def handle_endtag(self, tag: str) -> None:
        if tag in LINES:
            self.end_line()
        elif tag == "a" and self.link is not None:
            page, words = self.link
            self.links.append(RichLink(self.key, "".join(words).strip(), page))
            self.link = None

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        if self.link is not None:
            self.link[1].append(data)

    def end_line(self) -> None:
        """A line is over."""
        text = "".join(self.words).strip()
        if text:
            self.lines.append(Line(self.key, text))
        self.words, self.key = [], ""

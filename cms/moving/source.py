"""A page as it came, in pieces: what every format is read into and what recognition starts from."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from hashlib import sha256


class Kind(StrEnum):
    """What a piece is by its format alone. In plain text nearly everything is a line."""

    HEADING = "heading"  # with `level` 1 to 6
    LINE = "line"  # plain text only: one line; whether it is a heading, a caption or a paragraph is not marked
    PARAGRAPH = "paragraph"
    ITEM = "item"  # of a bullet or numbered list; neighbours with the same `list_number` are one list
    QUOTE = "quote"  # marked as such (<blockquote>, '>' in Markdown)
    TABLE = "table"
    PICTURE = "picture"
    FILE = "file"  # a link to a document that stands alone, or an attachment
    CAPTION = "caption"  # marked as such (<figcaption>, Word's Caption style, WordPress's [caption])
    EMBED = "embed"  # <iframe>, <video>, a bare address that WordPress embeds


class SourceError(Exception):
    """This file cannot be read. Its text is a translated sentence for whoever gave it."""


@dataclass(frozen=True)
class Attachment:
    """A picture or document that belongs to a page. `content` is None where only an address is known."""

    name: str  # a plain file name without folders
    content: bytes | None = None
    address: str = ""  # absolute, or as it stood


@dataclass(frozen=True)
class Piece:
    """One piece of a page, in reading order.

    `text` is what a person reads there, white space collapsed, without bullets and list numbers. `html` is the same
    as harmless markup of an inline kind (a[href], b, strong, i, em, sub, sup, br), never of a block; in plain text it
    is the escaped text. `blank_before` tells of an empty line before it (plain text: paragraphs part there).
    """

    number: int  # 0, 1, 2 … within the source
    kind: Kind
    text: str
    html: str = ""
    level: int = 0
    list_number: int = 0
    ordered: bool = False
    blank_before: bool = False
    rows: tuple[tuple[str, ...], ...] = ()  # TABLE: plain cells; `text` is all of them joined by a space
    has_header: bool = False  # TABLE: whether the first row is marked as headings
    attachment: Attachment | None = None  # PICTURE, FILE
    alt: str = ""  # PICTURE: its text alternative; counted among the words
    address: str = ""  # FILE, EMBED: where it leads
    region: str = ""  # where the format says it: 'nav', 'header', 'footer', 'aside', 'share', 'breadcrumb'; else ''


@dataclass(frozen=True)
class Source:
    """A page as it came. One file may hold many of them (WXR)."""

    name: str  # of the file, and within it of the page: stable, so that importing again finds what it made
    format: str  # 'text', 'html', 'docx', 'markdown', 'wxr'
    pieces: tuple[Piece, ...]
    title: str = ""  # where the format has one outside its text (<title>, WXR, Word's properties); not counted
    language: str = ""  # where the format says it: 'fi', 'en'
    published: datetime | None = None  # aware; where the format says it outside its text
    page_type: str = ""  # where the format says it: a key of parts.PAGE_TYPES
    address: str = ""  # where it stood, where known
    notes: tuple[str, ...] = field(default=())  # translated sentences: what was left out in reading, and why

    @property
    def digest(self) -> str:
        """SHA-256 of all words and kinds: whether the same source is given again unchanged."""
        return sha256("\n".join(f"{piece.kind} {piece.text} {piece.alt}" for piece in self.pieces).encode()).hexdigest()

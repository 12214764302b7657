"""From a file to its pages."""

import logging
from collections.abc import Callable, Iterator

from cms.moving.reading import limits
from cms.moving.reading.archive import archive_of, is_word
from cms.moving.reading.collecting import Collector
from cms.moving.reading.decoding import decoded
from cms.moving.reading.html import read_page
from cms.moving.reading.markdown import read_markdown
from cms.moving.reading.packed import read_packed
from cms.moving.reading.plain import read_lines
from cms.moving.reading.refusals import refusal
from cms.moving.reading.sniffing import format_of
from cms.moving.reading.word import read_word
from cms.moving.reading.wordpress import read_export
from cms.moving.source import Source, SourceError

logger = logging.getLogger(__name__)


def read(name: str, content: bytes) -> Iterator[Source]:
    """The pages of a file: one, or as many as an export or an archive holds. Raises SourceError, also on the way."""
    limits.check_size(content)
    try:
        yield from _pages(name, content)
    except SourceError:
        raise
    except Exception as error:  # whatever a parser says of a broken file
        logger.info("A page to move in was refused as unreadable: %r", error)
        raise refusal("unreadable") from error


def _pages(name: str, content: bytes) -> Iterator[Source]:
    if not content.strip():
        raise refusal("empty")
    kind = format_of(name, content)
    if kind == "zip":
        archive = archive_of(content)
        yield from map(_some, [read_word(name, archive)] if is_word(archive) else read_packed(name, archive))
    elif kind == "wxr":
        yield from read_export(name, content)  # a page without text says so in its notes
    else:
        yield _some(READERS[kind](name, decoded(content)))


def _plain(name: str, text: str) -> Source:
    pieces = Collector()
    read_lines(text, pieces)
    return Source(name, "text", tuple(pieces.pieces), notes=tuple(pieces.notes))


def _some(page: Source) -> Source:
    if not page.pieces:
        raise refusal("empty")
    return page


READERS: dict[str, Callable[[str, str], Source]] = {"text": _plain, "html": read_page, "markdown": read_markdown}

"""Texts as the files that they would be."""

from cms.moving.reading import read
from cms.moving.source import Source

ENDINGS = {"text": "txt", "html": "html", "markdown": "md"}


def read_text(name: str, text: str, format: str = "text") -> Source:  # noqa: A002  the word of Source
    """The page that a file with this text is. Raises SourceError."""
    return next(read(f"{name}.{ENDINGS[format]}", text.encode()))

"""What is kept for searching."""

from cms.search.models.entry import Entry
from cms.search.models.word import KnownWord

__all__ = ["Entry", "KnownWord"]

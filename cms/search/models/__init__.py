"""What is kept for searching."""

from cms.search.models.entry import Entry
from cms.search.models.word import EntryWord

__all__ = ["Entry", "EntryWord"]

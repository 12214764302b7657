"""SQLite's FTS5 over analysed tokens."""

from modelsearch.backends.database.sqlite.sqlite import SQLiteIndex, SQLiteSearchBackend

from cms.search.backends import AnalysingBackend, AnalysingIndex


class AnalysingSQLiteIndex(AnalysingIndex, SQLiteIndex):
    """Holds tokens."""


class AnalysingSQLiteBackend(AnalysingBackend, SQLiteSearchBackend):
    """Asks for tokens."""

    index_class = AnalysingSQLiteIndex

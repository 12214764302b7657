"""SQLite's FTS5 over analysed tokens."""

from django.db.models import QuerySet
from modelsearch.backends.database.sqlite.query import MatchExpression, SQLiteFTSIndexEntry, normalize
from modelsearch.backends.database.sqlite.sqlite import SQLiteIndex, SQLiteSearchBackend
from modelsearch.query import SearchQuery

from cms.search.backends import AnalysingBackend, AnalysingIndex
from cms.search.models import Entry


class AnalysingSQLiteIndex(AnalysingIndex, SQLiteIndex):
    """Holds tokens."""


class AnalysingSQLiteBackend(AnalysingBackend, SQLiteSearchBackend):
    """Asks for tokens."""

    index_class = AnalysingSQLiteIndex

    def rows(self, query: SearchQuery) -> QuerySet:
        """From the full-text index alone."""
        compiler = self.query_compiler_class(Entry.objects.all(), query)
        asked = compiler.build_search_query(normalize(query))
        return SQLiteFTSIndexEntry.objects.filter(MatchExpression(["body"], asked)).values("pk")

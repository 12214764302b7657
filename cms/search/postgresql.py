"""PostgreSQL's full-text search over analysed tokens."""

from django.contrib.postgres.search import SearchQuery as PostgresQuery
from django.db.models import QuerySet
from modelsearch.backends.database.postgres.postgres import IndexEntry, PostgresIndex, PostgresSearchBackend
from modelsearch.query import SearchQuery

from cms.search.analysing import AnalysingBackend, AnalysingIndex
from cms.search.question import spelled


class AnalysingPostgresIndex(AnalysingIndex, PostgresIndex):
    """Holds tokens."""


class AnalysingPostgresBackend(AnalysingBackend, PostgresSearchBackend):
    """Asks for tokens. Settings must say SEARCH_CONFIG "simple": a token is no Finnish word to be stemmed."""

    index_class = AnalysingPostgresIndex

    def rows(self, query: SearchQuery) -> QuerySet:
        """From the full-text index alone."""
        asked = PostgresQuery(spelled(query, " & ", " | "), search_type="raw", config=self.config)
        return IndexEntry.objects.filter(body=asked).values("pk")

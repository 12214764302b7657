"""PostgreSQL's full-text search over analysed tokens."""

from modelsearch.backends.database.postgres.postgres import PostgresIndex, PostgresSearchBackend

from cms.search.backends import AnalysingBackend, AnalysingIndex


class AnalysingPostgresIndex(AnalysingIndex, PostgresIndex):
    """Holds tokens."""


class AnalysingPostgresBackend(AnalysingBackend, PostgresSearchBackend):
    """Asks for tokens. Settings must say SEARCH_CONFIG "simple": a token is no Finnish word to be stemmed."""

    index_class = AnalysingPostgresIndex

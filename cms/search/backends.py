"""Wagtail's search back end (settings), by the database in use."""

from typing import Any

from django.db import connection
from modelsearch.backends.base import BaseSearchBackend


def SearchBackend(params: dict[str, Any]) -> BaseSearchBackend:  # noqa: N802  (the name that Wagtail looks for)
    """The back end of the database in use."""
    if connection.vendor == "postgresql":
        from cms.search.postgresql import AnalysingPostgresBackend as Backend  # noqa: PLC0415  (needs its database)
    else:
        from cms.search.sqlite import AnalysingSQLiteBackend as Backend  # noqa: PLC0415  (likewise)
    return Backend(params)

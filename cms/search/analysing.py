"""What the search back ends of both databases share: every text and every query is analysed first (decision 100).

The database then only compares tokens of ASCII letters and digits: it finds the same on SQLite and on PostgreSQL, and
nothing that was typed reaches its query language.
"""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model, QuerySet
from modelsearch.backends.base import BaseSearchBackend
from modelsearch.query import SearchQuery

from cms.languages.names import content_languages
from cms.search.conditions import readable
from cms.search.fields import Analysed, languages_of
from cms.search.models import Entry
from cms.search.question import analysed
from cms.search.rows import link


class AnalysingIndex:
    """For an index class: objects go in as tokens."""

    def add_items(self, model: type[Model], objs: Iterable[Any]) -> None:
        """Index objects of one model."""
        objs = list(objs)
        super().add_items(model, [Analysed(obj, codes) for obj, codes in zip(objs, languages_of(objs), strict=True)])  # type: ignore[misc]  # the back end's
        if model is Entry:
            link(objs)

    def _refresh_title_norms(self, full: bool = False) -> None:
        """Not done: the length of titles, measured over the whole index at every saving, has no part in our order."""


class AnalysingBackend(BaseSearchBackend):
    """For a back end class: queries go in as tokens of every language.

    `fields` only tells nothing from something: tokens do not know which field they come from.
    """

    def rows(self, query: SearchQuery) -> QuerySet:
        """Keys of the rows of the index (Entry.row) that answer a question's own query, nothing else looked at."""
        raise NotImplementedError

    def search(
        self,
        query: SearchQuery | str,
        model_or_queryset: Any,
        fields: list[str] | None = None,
        operator: str | None = None,
        order_by_relevance: bool = True,
    ) -> Any:
        """Whole words, in any of their forms."""
        asked = analysed(query, content_languages(), operator or "and")
        return super().search(asked, readable(model_or_queryset), fields and None, None, order_by_relevance)

    def autocomplete(
        self,
        query: SearchQuery | str,
        model_or_queryset: Any,
        fields: list[str] | None = None,
        operator: str | None = None,
        order_by_relevance: bool = True,
    ) -> Any:
        """Words that may still be incomplete."""
        asked = analysed(query, content_languages(), operator or "and")
        return super().autocomplete(asked, readable(model_or_queryset), fields and None, None, order_by_relevance)

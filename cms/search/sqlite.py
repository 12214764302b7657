"""SQLite's FTS5 over analysed tokens.

django-modelsearch 1.3.2 joins the full-text table in a way for which SQLite matches it anew for each object, and orders
by a correlated query that does the same: both are quadratic. Here the match is made once, and orders the keys of its
hits. Tests of this module count the work; one fails when upstream has mended it, then `Linear*` can go.
"""

from typing import Any

from django.db.models import CharField, F, IntegerField, QuerySet, Value
from django.db.models.functions import Cast, Concat
from modelsearch.backends.database.sqlite.query import (
    BM25,
    MatchExpression,
    SearchQueryExpression,
    SQLiteFTSIndexEntry,
    normalize,
)
from modelsearch.backends.database.sqlite.sqlite import (
    SQLiteAutocompleteQueryCompiler,
    SQLiteIndex,
    SQLiteSearchBackend,
    SQLiteSearchQueryCompiler,
    SQLiteSearchResults,
)
from modelsearch.query import MatchAll, Not, SearchQuery
from modelsearch.utils import get_descendants_content_types_pks

from cms.search.analysing import AnalysingBackend, AnalysingIndex
from cms.search.question import spelled


class AnalysingSQLiteIndex(AnalysingIndex, SQLiteIndex):
    """Holds tokens."""


class WeightedBM25(BM25):
    """The less, the better; a word in the title counts ten times (weights by column: autocomplete, body, title)."""

    def as_sql(self, *args: Any, **kwargs: Any) -> tuple[str, list]:
        """The function's call."""
        sql, params = super().as_sql(*args, **kwargs)
        return sql.replace(")", ", 1.0, 1.0, 10.0)"), params


class LinearCompiler(SQLiteSearchQueryCompiler):
    """Finds objects with one match. Their order by relevance is `LinearResults`' business."""

    def search(self, config: Any, start: int | None, stop: int | None, score_field: str | None = None) -> QuerySet:
        """What answers; where no order is asked for, the newest first."""
        asked = normalize(self.query)
        if isinstance(asked, MatchAll) or (isinstance(asked, Not) and isinstance(asked.subquery, MatchAll)):
            return super().search(config, start, stop)
        if isinstance(asked, Not):
            found = self.queryset.exclude(pk__in=self.hits(asked.subquery, config).values("index_entry__object_id"))
        else:
            found = self.queryset.filter(pk__in=self.hits(asked, config).values("index_entry__object_id"))
        return (found if found.query.order_by else found.order_by("-pk"))[start:stop]

    def hits(self, asked: SearchQuery, config: Any) -> QuerySet:
        """Rows of the full-text table that answer."""
        # An expression instead of the column: SQLite would begin with its index, and match anew for every row.
        hits = SQLiteFTSIndexEntry.objects.annotate(kind=F("index_entry__content_type") + Value(0))
        query = MatchExpression(self.FTS_TABLE_FIELDS, self.build_search_query(asked, config=config))
        return hits.filter(query, kind__in=get_descendants_content_types_pks(self.queryset.model))


class LinearAutocompleteCompiler(LinearCompiler, SQLiteAutocompleteQueryCompiler):
    """The same for beginnings of words."""


class LinearResults(SQLiteSearchResults):
    """Objects in the order of their relevance, by one match."""

    def _do_search(self) -> list[Any]:
        compiler = self.query_compiler
        asked = normalize(compiler.query)
        if not (compiler.order_by_relevance or self._score_field) or isinstance(asked, MatchAll | Not):
            return super()._do_search()
        pk = compiler.queryset.model._meta.pk
        ordered = self._ordered(asked)[self.start : self.stop]
        scores = {pk.to_python(key): score for key, score in ordered}
        objects = {each.pk: each for each in compiler.queryset.order_by().filter(pk__in=scores)}
        if self._score_field:
            for key, each in objects.items():
                setattr(each, self._score_field, scores[key])
        return [objects[key] for key in scores if key in objects]

    def _ordered(self, asked: SearchQuery) -> QuerySet:
        """Keys, as text, and scores of the objects that answer, the best first; of equals the newest."""
        compiler = self.query_compiler
        searched = compiler.queryset.order_by().annotate(object_key=Cast("pk", CharField(max_length=50)))
        hits = compiler.hits(asked, compiler.get_config(self.backend)).annotate(
            object_key=Concat("index_entry__object_id", Value("")),
            number=Cast("index_entry__object_id", IntegerField()),
            score=WeightedBM25(),
        )
        hits = hits.filter(object_key__in=searched.values("object_key"))
        return hits.order_by("score", "-number").values_list("object_key", "score")


class AnalysingSQLiteBackend(AnalysingBackend, SQLiteSearchBackend):
    """Asks for tokens."""

    index_class = AnalysingSQLiteIndex
    query_compiler_class = LinearCompiler
    autocomplete_query_compiler_class = LinearAutocompleteCompiler
    results_class = LinearResults

    def rows(self, query: SearchQuery) -> QuerySet:
        """From the full-text table alone."""
        asked = SearchQueryExpression(Value(spelled(query, " AND ", " OR ")))
        return SQLiteFTSIndexEntry.objects.filter(MatchExpression(["body"], asked)).values("pk")

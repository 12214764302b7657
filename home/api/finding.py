"""Pages that answer words, as the site's own search finds them."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import get_language

from cms.search.facts import Kind
from cms.search.question import Question
from cms.search.results import Results
from cms.search.rows import by_index


def saying(pages: QuerySet, words: str | None, kind: Kind) -> QuerySet:
    """Of these pages those that search finds for the words; all of them where none were asked for."""
    if words is None:
        return pages
    results = Results(Question.of(words, get_language() or ""), None, {"kind": kind.value})
    return pages.filter(pk__in=_keys(results, kind)) if results.question.words else pages.none()


def _keys(results: Any, kind: Kind) -> list[int]:
    with by_index():
        return list(results.found.filter(kind=kind).values_list("page", flat=True))

"""In which order results stand (decision 101)."""

from django.db.models import Case, IntegerField, Value, When
from django.db.models.expressions import Combinable

from cms.search.facts import Kind
from cms.search.places import MATCH_POINTS, POINTS, TITLE_POINTS
from cms.search.question import Question
from cms.search.rows import matching

# What people mean more often, where two answer alike: the thing itself rather than what was told about it once.
KIND_POINTS = {Kind.PROJECT: 2, Kind.CALL: 2, Kind.PAGE: 1, Kind.EVENT: 1}


def points(question: Question) -> Combinable:
    """For each word the points of the best place where it stands, of a title that says just that, and of the kind."""
    titles = [
        When(row__in=matching(question.title_query(more)), then=Value(value)) for more, value in TITLE_POINTS.items()
    ]
    kinds = [When(kind=kind, then=Value(value)) for kind, value in KIND_POINTS.items()]
    total = _first(titles, 0) + _first(kinds, 0)
    for word in question.words:
        cases = [
            When(row__in=matching(question.query_of(word, place)), then=Value(value)) for place, value in POINTS.items()
        ]
        total += _first(cases, MATCH_POINTS)
    return total


def _first(cases: list[When], otherwise: int) -> Combinable:
    return Case(*cases, default=Value(otherwise), output_field=IntegerField())

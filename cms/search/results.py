"""What answers a question: which entries, how many of which sort, in which order."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from django.db.models import Case, Count, F, IntegerField, Q, QuerySet, Value, When
from django.db.models.expressions import Combinable
from django.utils import timezone
from modelsearch.query import SearchQuery
from wagtail.search.backends import get_search_backend

from cms.search.facts import Kind, State
from cms.search.models import Entry
from cms.search.models.entry import packed
from cms.search.places import MATCH_POINTS, POINTS, TITLE_POINTS
from cms.search.question import Question
from cms.search.rows import by_index
from cms.search.spelling import dotted, relaxed
from cms.search.visible import LIVE, entitled

# Of the facets, those of which an entry has one value, and those of which it may have several.
SINGLE, SEVERAL = ("kind", "year", "state"), ("cities", "areas")
FACETS = (*SINGLE, *SEVERAL)


@dataclass(frozen=True)
class Combination:
    """Entries that are alike in every facet, and how many there are."""

    values: Mapping[str, frozenset[str]]
    count: int


class Results:
    """The entries that answer a question in one language, on one site or (site None) on all of them.

    Where nothing does, what answers the words with their dots (tyo: työ), else the parts of its compounds; `question`
    is the one answered, `asked` the one asked. `chosen` narrows down by facet. Few queries, whatever is found.
    """

    def __init__(self, question: Question, site: str | None = None, chosen: Mapping[str, str] | None = None) -> None:
        self.asked, self.chosen = question, dict(chosen or {})
        found = entitled(question.language)
        self.entries_here = found if site is None else found.filter(site=site)

    @cached_property
    def answered(self) -> tuple[Question, list[Combination], bool]:
        """The first question that finds something, what was found, and whether parts of compounds had to do."""
        if not self.asked.words:
            return self.asked, [], False
        if combinations := self._combinations(self.asked):
            return self.asked, combinations, False
        with_dots = dotted(self.asked)
        if with_dots and (combinations := self._combinations(with_dots)):
            return with_dots, combinations, False
        by_parts = relaxed(self.asked)
        if by_parts and (combinations := self._combinations(by_parts)):
            return by_parts, combinations, True
        return self.asked, [], False

    @property
    def question(self) -> Question:
        """The question whose answers these are."""
        return self.answered[0]

    @property
    def is_relaxed(self) -> bool:
        """Whether nothing answers a compound of the question, so that what answers its parts is shown."""
        return self.answered[2]

    @property
    def found(self) -> QuerySet[Entry]:
        """What answers, before anything is narrowed down."""
        return self.answering(self.question)

    @property
    def combinations(self) -> list[Combination]:
        """The same, counted."""
        return self.answered[1]

    def answering(self, question: Question) -> QuerySet[Entry]:
        """What answers any question here."""
        if not question.words:
            return Entry.objects.none()
        return self.entries_here.filter(row__in=matching(question.query()))

    def finds(self, question: Question) -> bool:
        """Whether anything that is shown answers a question here."""
        with by_index():
            return self.answering(question).filter(LIVE).exists()

    def _combinations(self, question: Question) -> list[Combination]:
        found = self.answering(question).annotate(state=state_on(timezone.localdate()))
        rows = found.values(*FACETS).annotate(count=Count("pk"))
        with by_index():
            return [Combination(_values(row), row["count"]) for row in rows.order_by()]

    @property
    def count(self) -> int:
        """How many entries there are."""
        return sum(each.count for each in self.combinations if not self.differences(each))

    def counts(self, facet: str) -> dict[str, int]:
        """For each value of a facet how many entries choosing it shows, the other choices kept."""
        counts: dict[str, int] = {}
        for each in self.combinations:
            if self.differences(each) <= {facet}:
                for value in each.values[facet]:
                    counts[value] = counts.get(value, 0) + each.count
        return counts

    def differences(self, combination: Combination) -> set[str]:
        """The facets of which such entries do not have the chosen value."""
        return {facet for facet, value in self.chosen.items() if value not in combination.values[facet]}

    def entries(self, start: int, stop: int) -> list[Entry]:
        """The best entries first; of equals what is newer."""
        if not self.combinations:
            return []
        narrowed = self.found.annotate(state=state_on(timezone.localdate())).filter(_chosen(self.chosen))
        ordered = narrowed.annotate(points=points(self.question)).order_by(
            "-points", F("moment").desc(nulls_last=True), "pk"
        )
        with by_index():
            best = list(ordered.values_list("pk", flat=True)[start:stop])
        shown = Entry.objects.filter(LIVE).select_related("page", "page__locale", "document", "person")
        by_key = shown.in_bulk(best)
        return [by_key[key] for key in best if key in by_key]


def matching(query: SearchQuery) -> QuerySet:
    """Rows of the index that answer a query (Entry.row)."""
    return get_search_backend().rows(query)


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


def state_on(day: date) -> Case:
    """Where a thing with a beginning or an end stands; '' for everything else."""
    fixed = [When(fixed_state=state, then=Value(state)) for state in State]
    timed = Q(kind__in=[Kind.PROJECT, Kind.EVENT, Kind.CALL])
    return Case(
        *fixed,
        When(timed & Q(ends_on__lt=day), then=Value(State.ENDED)),
        When(timed & Q(starts_on__gt=day), then=Value(State.COMING)),
        When(timed & Q(starts_on__isnull=False), then=Value(State.RUNNING)),
        default=Value(""),
    )


def _values(row: Mapping) -> dict[str, frozenset[str]]:
    single = {name: _one(row[name]) for name in SINGLE}
    return single | {name: _several(row[name]) for name in SEVERAL}


@lru_cache(maxsize=1000)
def _one(value: str | int | None) -> frozenset[str]:
    return frozenset([str(value)] if value else [])


@lru_cache(maxsize=1000)
def _several(packed_keys: str) -> frozenset[str]:
    return frozenset(packed_keys.split())


def _chosen(chosen: Mapping[str, str]) -> Q:
    narrowed = Q()
    for facet, value in chosen.items():
        narrowed &= Q(**{facet: value}) if facet in SINGLE else Q(**{f"{facet}__contains": packed([value])})
    return narrowed

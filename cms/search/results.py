"""What answers a question: which entries, how many of which sort, in which order."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from django.db.models import Case, Count, F, Q, QuerySet, Value, When
from django.utils import timezone

from cms.search.facts import Kind, State
from cms.search.models import Entry
from cms.search.models.entry import packed
from cms.search.ordering import points
from cms.search.question import Question
from cms.search.rows import by_index, matching
from cms.search.spelling import dotted, relaxed
from cms.search.visible import LIVE, entitled, repeated

# Of the facets, those of which an entry has one value, and those of which it may have several.
SINGLE, SEVERAL = ("kind", "year", "state"), ("cities", "areas")
FACETS = (*SINGLE, *SEVERAL)


@dataclass(frozen=True)
class Combination:
    """Entries of one site that are alike in every facet, and how many there are."""

    site: str
    is_repeated: bool  # whether another site's page stands for them where all are searched
    values: Mapping[str, frozenset[str]]
    count: int


class Results:
    """The entries that answer a question in one language, on one site or (site None) on all of them.

    Where nothing does, what answers the words with their dots (tyo: työ), else the parts of its compounds; `question`
    is the one answered, `asked` the one asked. `chosen` narrows down by facet. Few queries, whatever is found: what
    `beside` these others have counted, for another site, is not counted again.
    """

    def __init__(
        self,
        question: Question,
        site: str | None = None,
        chosen: Mapping[str, str] | None = None,
        beside: "Results | None" = None,
    ) -> None:
        self.asked, self.site, self.chosen = question, site, dict(chosen or {})
        self.entries_anywhere: QuerySet[Entry] = beside.entries_anywhere if beside else entitled(question.language)
        self._repeated: list[int] = beside._repeated if beside else repeated(question.language)
        self._counted: dict[Question, list[Combination]] = beside._counted if beside else {}

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
        answers = self.entries_anywhere.filter(row__in=matching(question.query()))
        return answers.exclude(page__in=self._repeated) if self.site is None else answers.filter(site=self.site)

    def finds(self, question: Question) -> bool:
        """Whether anything that is shown answers a question here."""
        with by_index():
            return self.answering(question).filter(LIVE).exists()

    def _combinations(self, question: Question) -> list[Combination]:
        if question not in self._counted:
            found = self.entries_anywhere.filter(row__in=matching(question.query()))
            repeats = Case(When(page__in=self._repeated, then=Value(True)), default=Value(False))
            rows = found.annotate(state=state_on(timezone.localdate()), is_repeated=repeats)
            counted = rows.values("site", "is_repeated", *FACETS).order_by().annotate(count=Count("pk"))
            with by_index():
                self._counted[question] = [
                    Combination(row["site"], row["is_repeated"], _values(row), row["count"]) for row in counted
                ]
        if self.site is None:
            return [each for each in self._counted[question] if not each.is_repeated]
        return [each for each in self._counted[question] if each.site == self.site]

    @property
    def count(self) -> int:
        """How many entries there are."""
        return sum(each.count for each, differences in self._compared if not differences)

    def counts(self, facet: str) -> dict[str, int]:
        """For each value of a facet how many entries choosing it shows, the other choices kept."""
        counts: dict[str, int] = {}
        for each, differences in self._compared:
            if differences <= {facet}:
                for value in each.values[facet]:
                    counts[value] = counts.get(value, 0) + each.count
        return counts

    @cached_property
    def _compared(self) -> list[tuple[Combination, set[str]]]:
        """With the facets of which such entries do not have the chosen value."""
        chosen = self.chosen.items()
        return [
            (each, {facet for facet, value in chosen if value not in each.values[facet]}) for each in self.combinations
        ]

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
        shown = Entry.objects.filter(LIVE).select_related("page", "document")
        by_key = shown.in_bulk(best)
        return [by_key[key] for key in best if key in by_key]


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

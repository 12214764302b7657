"""The search page: what was asked, where it was looked for, what was found, and ways on."""

from dataclasses import dataclass
from functools import cached_property

from django.core.paginator import Page as PaginatorPage

from cms.addresses import Addresses
from cms.languages.names import content_languages, in_language
from cms.narrowing import Choice, Filter, PageLink
from cms.search import facets
from cms.search.asked import ALL, Asked
from cms.search.bests import best_bets
from cms.search.facets import FACETS
from cms.search.found import Found, found, site_name
from cms.search.frame import SearchFrame
from cms.search.question import Question
from cms.search.results import Results
from cms.search.spelling import suggestion


@dataclass(frozen=True)
class Scopes:
    """The switch between the site and all of them, each with what it finds."""

    here: Choice
    everywhere: Choice


@dataclass(frozen=True)
class Recommended:
    """What editors put above the results."""

    title: str
    url: str
    summary: str


class SearchPage:
    """One answer. Counting takes one query for the site and all sites, the results another.

    Where the site has nothing, all sites answer instead; where those have nothing, another language does. Raises
    Http404 for a page of results that does not exist.
    """

    def __init__(self, asked: Asked, frame: SearchFrame) -> None:
        self.asked, self.frame = asked, frame
        self.question = Question.of(asked.text, frame.language)
        choices = {FACETS[name]: value for name, value in asked.choices.items()}
        self._everywhere = Results(self.question, None, choices)
        self._here = Results(self.question, asked.site, choices, beside=self._everywhere)

    @property
    def site_name(self) -> str:
        """The city that is searched, or the programme."""
        return site_name(self.asked.site, self.frame)

    @property
    def is_start(self) -> bool:
        """Nothing was asked yet."""
        return not self.asked.text

    @cached_property
    def is_elsewhere(self) -> bool:
        """Whether other sites answer because this one has nothing."""
        return not self.asked.is_wide and not total(self._here) and bool(total(self._everywhere))

    @cached_property
    def is_wide(self) -> bool:
        return self.asked.is_wide or self.is_elsewhere

    @cached_property
    def other_language(self) -> str:
        """The code of the language that answers because the reader's has nothing; '' where the reader's does."""
        return "" if self.results.asked.language == self.frame.language else self.results.asked.language

    @property
    def languages_said(self) -> tuple[str, str]:
        """The reader's language and that of the results, as one says that something is written in them."""
        return in_language(self.frame.language), in_language(self.other_language)

    @cached_property
    def results(self) -> Results:
        """Those that are shown."""
        own = self._everywhere if self.is_wide else self._here
        if total(own) or not self.question.words or total(self._everywhere):
            return own
        others = [code for code in content_languages() if code != self.frame.language]
        foreign = (Results(Question.of(self.asked.text, code)) for code in others)
        return next((results for results in foreign if total(results)), own)

    @cached_property
    def suggestion(self) -> str:
        """What was probably meant, where nothing answers in the reader's language, or only parts of the words."""
        return "" if self.other_language or not self.question.words else suggestion(self.results)

    @property
    def suggested_url(self) -> str:
        return self.asked.address(text=self.suggestion)

    @property
    def found_here(self) -> int:
        """How many answer in the reader's language where the visitor wanted to look."""
        return total(self._everywhere if self.asked.is_wide else self._here)

    @cached_property
    def count(self) -> int:
        """How many results the choice leaves."""
        return self.results.count if self.question.words else 0

    @property
    def is_relaxed(self) -> bool:
        return self.results.is_relaxed

    @property
    def is_narrowed_to_nothing(self) -> bool:
        return not self.count and bool(total(self.results))

    @cached_property
    def shown(self) -> PaginatorPage:
        return self.asked.shown(self.count)

    @cached_property
    def entries(self) -> list[Found]:
        """The page's results."""
        if not self.count:
            return []
        entries = self.results.entries(self.shown.start_index() - 1, self.shown.end_index())
        return found(entries, self.results.question, self.frame)

    @cached_property
    def bests(self) -> list[Recommended]:
        """What editors recommend, on the first page."""
        if not self.asked.is_first or not self.question.words:
            return []
        addresses = Addresses(self.frame.request)
        bets = best_bets(self.question, None if self.asked.is_wide else self.asked.site)
        return [Recommended(bet.title, bet.url or addresses.of(bet.page), bet.summary) for bet in bets]

    @cached_property
    def scopes(self) -> Scopes | None:
        """None where neither finds anything."""
        if not total(self._everywhere):
            return None
        site_scope = self.asked.scope if self.asked.scope != ALL else ""
        return Scopes(
            here=Choice("", total(self._here), self.asked.address(site_scope), not self.is_wide),
            everywhere=Choice("", total(self._everywhere), self.asked.address(ALL), self.is_wide),
        )

    @cached_property
    def filters(self) -> list[Filter]:
        """Facets of results that differ; none for a single result or for another language's."""
        if self.other_language or (total(self.results) < 2 and not self.asked.choices):
            return []
        return facets.filters(self.asked.chosen(ALL if self.is_wide else None), self.results.counts)

    @cached_property
    def chosen(self) -> list[Filter]:
        return [each for each in self.filters if each.current]

    @property
    def unnarrowed(self) -> str:
        """The address of the same question without choices."""
        return self.asked.address(ALL if self.is_wide else None)

    @property
    def pages(self) -> list[PageLink]:
        return self.asked.chosen(ALL if self.is_elsewhere else None).pages(self.shown)


def total(results: Results) -> int:
    """How many entries answer before anything is narrowed down."""
    return sum(each.count for each in results.combinations) if results.question.words else 0

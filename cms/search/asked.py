"""What the address of the search page asks."""

from dataclasses import dataclass

from django.core.paginator import InvalidPage, Page, Paginator
from django.http import Http404, HttpRequest, QueryDict

from cms.cities import city_by_slug
from cms.narrowing import PAGE, Chosen, address
from cms.search.facets import FACETS, exists

QUESTION, SCOPE = "q", "scope"
ALL = "all"
PAGE_SIZE = 10
LONGEST = 300  # characters that are given back to the visitor in the field and in links


@dataclass(frozen=True)
class Asked:
    """A question, where it is asked, by what it is narrowed down, and the page wanted ('' or a number).

    `site` is the key of the site to search: a city's, '' for the programme's. Unless the address says otherwise, it is
    the site that the page stands on.
    """

    path: str
    text: str
    site: str
    is_wide: bool
    choices: dict[str, str]
    page: str
    scope: str

    @classmethod
    def of(cls, request: HttpRequest, site: str) -> "Asked":
        """Raises Http404 for a scope or a facet's value that does not exist. A null byte is no letter."""
        query = request.GET
        scope = query.get(SCOPE, "")
        if scope not in {"", ALL} and city_by_slug(scope) is None:
            raise Http404("There is no such site.")
        return cls(
            path=request.path,
            text=" ".join(query.get(QUESTION, "").replace("\0", " ").split())[:LONGEST],
            site=scope if scope not in {"", ALL} else site,
            is_wide=scope == ALL,
            choices=_choices(query),
            page=query.get(PAGE, "1"),
            scope=scope,
        )

    @property
    def is_first(self) -> bool:
        """Whether this is how a search begins: its first page, not narrowed down."""
        return self.page == "1" and not self.choices

    def shown(self, count: int) -> Page:
        """The page of results that is wanted, from 1. Raises Http404 where there is none."""
        try:
            return Paginator(range(count), PAGE_SIZE).page(self.page)
        except InvalidPage as error:
            raise Http404("The results have no such page.") from error

    def chosen(self, scope: str | None = None) -> Chosen:
        """Everything that the address says but the page, to be changed by links."""
        return Chosen(self.path, self._basis(self.scope if scope is None else scope) | self.choices)

    def address(self, scope: str | None = None, text: str | None = None) -> str:
        """The address of the question in a scope, not narrowed down."""
        return address(self.path, self._basis(self.scope if scope is None else scope, text))

    def _basis(self, scope: str, text: str | None = None) -> dict[str, str]:
        return {QUESTION: self.text if text is None else text} | ({SCOPE: scope} if scope else {})


def _choices(query: QueryDict) -> dict[str, str]:
    choices = {name: str(query[name]) for name in FACETS if query.get(name)}
    for name, value in choices.items():
        if not exists(name, value):
            raise Http404(f"Nothing is sorted by {name} in such a way.")
    return choices

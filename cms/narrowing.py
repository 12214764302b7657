"""Narrowing down a list by plain links: `?city=turku&state=running`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.core.paginator import Page as PaginatorPage
from django.http import QueryDict

PAGE = "page"


@dataclass(frozen=True)
class Choice:
    """One value of a filter, how many things choosing it would show, and where the link leads."""

    label: str
    count: int
    url: str
    is_current: bool = False


@dataclass(frozen=True)
class Filter:
    """One property by which things are told apart; `current` is the chosen value, whose link removes it."""

    name: str
    label: str
    choices: list[Choice]
    current: Choice | None


@dataclass(frozen=True)
class PageLink:
    """A page of the list; `number` is 0 for a gap."""

    number: int
    url: str = ""
    is_current: bool = False


@dataclass(frozen=True)
class Chosen:
    """What a visitor has asked of the list at `path`: values by parameter, in the order of the address."""

    path: str
    values: Mapping[str, str]

    def address(self, page: int = 1) -> str:
        """The address of a page of this very choice."""
        return address(self.path, dict(self.values) | ({PAGE: str(page)} if page > 1 else {}))

    def filter(self, name: str, label: str, offers: Iterable[tuple[str, object]], counts: Mapping[str, int]) -> Filter:
        """A filter with its choices; `offers` are values with their words."""
        rest = {other: value for other, value in self.values.items() if other != name}
        current = self.values.get(name)
        choices = [
            Choice(
                str(words),
                counts.get(value, 0),
                address(self.path, rest if value == current else rest | {name: value}),
                value == current,
            )
            for value, words in offers
        ]
        return Filter(name, label, choices, next((choice for choice in choices if choice.is_current), None))

    def pages(self, shown: PaginatorPage) -> list[PageLink]:
        """Links to the first, the last and the neighbouring pages; none for a single page."""
        if shown.paginator.num_pages == 1:
            return []
        numbers = shown.paginator.get_elided_page_range(shown.number, on_each_side=1, on_ends=1)
        return [
            PageLink(number, self.address(number), number == shown.number) if isinstance(number, int) else PageLink(0)
            for number in numbers
        ]


def address(path: str, values: Mapping[str, str]) -> str:
    """A path with its query."""
    query = QueryDict(mutable=True)
    query.update(values)
    return f"{path}?{query.urlencode()}" if values else path

"""By what results are narrowed down, and in which words."""

from collections.abc import Callable, Iterable, Mapping

from django.utils.translation import gettext, pgettext

from cms.cities import city_choices
from cms.narrowing import Chosen, Filter
from cms.search.facts import Kind, State

Offers = list[tuple[str, object]]

# The parameters of an address, as in other lists, and what they are called in an entry.
FACETS = {"kind": "kind", "city": "cities", "focus_area": "areas", "state": "state", "year": "year"}
YEARS = range(1900, 2100)

_areas: Offers = []


def name_areas(choices: Iterable[tuple[str, object]]) -> None:
    """Say which focus areas there are, and their names: for the room that knows them."""
    _areas[:] = choices


def exists(name: str, value: str) -> bool:
    """Whether a facet can have a value at all."""
    if name == "year":
        return value.isascii() and value.isdigit() and int(value) in YEARS
    return value in dict(offers(name))


def offers(name: str) -> Offers:
    """The values of a facet in their order, each with its words; years are what they are."""
    known: dict[str, Callable[[], Offers]] = {
        "kind": lambda: list(Kind.choices),
        "city": lambda: list(city_choices()),
        "focus_area": lambda: _areas,
        "state": lambda: list(State.choices),
    }
    return known[name]() if name in known else []


def label_of(name: str) -> str:
    """What a facet is called."""
    return {
        "kind": pgettext("of search results", "Kind"),
        "city": gettext("City"),
        "focus_area": gettext("Focus area"),
        "state": pgettext("of search results", "State"),
        "year": gettext("Year"),
    }[name]


def filters(chosen: Chosen, counts: Callable[[str], Mapping[str, int]]) -> list[Filter]:
    """The facets by which what was found differs, and those that are chosen; only values that lead somewhere."""
    found = [_filter(name, chosen, counts(facet)) for name, facet in FACETS.items()]
    return [each for each in found if each.current or len(each.choices) > 1]


def _filter(name: str, chosen: Chosen, counts: Mapping[str, int]) -> Filter:
    current = chosen.values.get(name)
    known = offers(name) or [(year, year) for year in sorted({*counts, *([current] if current else [])}, reverse=True)]
    led = [(value, words) for value, words in known if counts.get(value) or value == current]
    return chosen.filter(name, label_of(name), led, counts)

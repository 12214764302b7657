"""The cities of the programme: the one list from which sites, groups, choices and colours follow."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.translation import get_language

IN = {"sv": "i {}"}  # else "in {}"


@dataclass(frozen=True)
class City:
    """One city. `slug` is its stable key everywhere; `accent` names a palette prepared in the style sheet.

    `names` holds its name in further languages, where it differs. `place` is where it lies, as longitude and latitude
    in degrees; without it the city is not on the map.
    """

    slug: str
    accent: str
    name_fi: str
    name_en: str
    genitive_fi: str
    inessive_fi: str
    place: tuple[float, float] | None = None
    names: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def name(self) -> str:
        """The name in the active language; Finnish where there is no other."""
        return self.name_in(get_language() or "fi")

    @property
    def inside(self) -> str:
        """'Turussa' or 'in Turku', in the active language."""
        code = (get_language() or "fi").partition("-")[0]
        return self.inessive_fi if code == "fi" else IN.get(code, "in {}").format(self.name_in(code))

    def name_in(self, language: str) -> str:
        """The name in a language, by its code."""
        return ({"fi": self.name_fi} | dict(self.names)).get(language.partition("-")[0], self.name_en)

    def __str__(self) -> str:
        return self.name


CITIES: tuple[City, ...] = (
    City("helsinki", "sea", "Helsinki", "Helsinki", "Helsingin", "Helsingissä", (24.94, 60.17), {"sv": "Helsingfors"}),
    City("espoo", "forest", "Espoo", "Espoo", "Espoon", "Espoossa", (24.66, 60.2), {"sv": "Esbo"}),
    City("vantaa", "plum", "Vantaa", "Vantaa", "Vantaan", "Vantaalla", (25.04, 60.29), {"sv": "Vanda"}),
    City("tampere", "brick", "Tampere", "Tampere", "Tampereen", "Tampereella", (23.76, 61.5), {"sv": "Tammerfors"}),
    City("turku", "river", "Turku", "Turku", "Turun", "Turussa", (22.27, 60.45), {"sv": "Åbo"}),
    City("oulu", "amber", "Oulu", "Oulu", "Oulun", "Oulussa", (25.47, 65.01), {"sv": "Uleåborg"}),
)


def city_by_slug(slug: str) -> City | None:
    """The city with this key, or None."""
    return next((city for city in CITIES if city.slug == slug), None)


def city_choices() -> list[tuple[str, str]]:
    """Choices for a model or form field; a callable, so that a seventh city needs no migration."""
    return [(city.slug, city.name) for city in CITIES]

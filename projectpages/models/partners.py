"""What follows from a project's participations."""

from typing import Any

from django.utils.functional import cached_property

from cms.cities import CITIES, City
from projectpages.choices import Role
from projectpages.models.participation import Participation


class Partners:
    """Who takes part, read once from `participations` of the page that this is mixed into."""

    participations: Any

    @cached_property
    def participants(self) -> list[Participation]:
        """Who takes part, in the order that staff gave."""
        return list(self.participations.all())

    @cached_property
    def cities(self) -> list[City]:
        """The cities in whose regions the project works, in the programme's order."""
        keys = {participation.city for participation in self.participants}
        return [city for city in CITIES if city.slug in keys]

    @property
    def lead(self) -> Participation | None:
        """The participation of the lead partner, or None."""
        return next((row for row in self.participants if row.role == Role.LEAD), None)

    def partners_by_city(self) -> list[tuple[City | None, list]]:
        """Participations grouped by city region, those outside the regions last (city None)."""
        rows = self.participants
        groups: list[tuple[City | None, list]] = [
            (city, [row for row in rows if row.city == city.slug]) for city in CITIES
        ]
        groups.append((None, [row for row in rows if row.city not in {city.slug for city in CITIES}]))
        return [(city, members) for city, members in groups if members]

"""Projects with the reader's city in them, on the desk."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.cities import city_by_slug
from cms.desk.lists import Action, DeskList, Row, spot
from projectpages.models import ProjectPage
from projectpages.parts.rights import kept_cities, parts_of
from projectpages.parts.saving import drafted_values, values_of


class PartsList(DeskList):
    """Every part that the reader keeps; those with a draft that waits say so."""

    key = "parts"
    heading = gettext_lazy("Our parts in projects")
    nothing = gettext_lazy("no projects with your city in them")
    icon = "group"
    order = 60
    leads_on = True

    def concerns(self) -> bool:
        return bool(kept_cities(self.reach.user))

    def find(self) -> QuerySet:
        return parts_of(self.reach.user).order_by("-page__has_unpublished_changes", "page__title", "sort_order")

    def rows(self, found: list[Any]) -> list[Row]:
        return [self._row(part) for part in found]

    def _row(self, part: Any) -> Row:
        city = city_by_slug(part.city)
        notes = [str(part)]
        draft = drafted_values(part)
        if draft is not None and draft != values_of(part):
            notes.append(_("A draft of your part waits to be published."))
        elif not part.local_text:
            notes.append(_("Nothing is said yet of what is done locally."))
        place = city.name if city and self.reach.is_wide else ""
        return Row(part.page.title, reverse("project_part", args=[part.pk]), ". ".join(notes), place)


class LedList(DeskList):
    """Projects whose lead partner is in the reader's city: the whole page is hers, wherever it stands."""

    key = "led"
    heading = gettext_lazy("Projects we lead")
    nothing = gettext_lazy("no projects led by your city")
    icon = "pick"
    order = 58
    leads_on = True

    def concerns(self) -> bool:
        return bool(kept_cities(self.reach.user))

    def find(self) -> QuerySet:
        led = ProjectPage.objects.filter(
            participations__role="lead", participations__city__in=kept_cities(self.reach.user), alias_of__isnull=True
        )
        return led.select_related("locale").order_by("title", "path").distinct()

    def rows(self, found: list[Any]) -> list[Row]:
        return [self._row(page) for page in found]

    def _row(self, page: Any) -> Row:
        note = "" if page.live else _("Not published.")
        actions = (Action(_("View the page"), page.full_url),) if page.live and page.full_url else ()
        place = self.reach.place_of(page.path, page.locale.language_code)
        return Row(page.draft_title or page.title, spot(page.pk), note, place, actions=actions)

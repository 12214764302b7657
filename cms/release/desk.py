"""Plans on the desk of those who may change them."""

from typing import Any

from django.db.models import Prefetch, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.desk.lists import DeskList, Row, title_of
from cms.formats import stamp
from cms.languages.names import language_name
from cms.release.models import Release, ReleasedEdition


class ReleasesList(DeskList):
    """Pages that go live together with their translations, the next first."""

    key = "releases"
    heading = gettext_lazy("Published together")
    nothing = gettext_lazy("nothing to publish together")
    icon = "wagtail-localize-language"
    order = 42

    def find(self) -> QuerySet:
        editions = Prefetch("editions", ReleasedEdition.objects.select_related("locale"))
        mine = Release.objects.planned().filter(self.reach.pages("publish", field="page__path"))
        return mine.select_related("page").prefetch_related(editions).order_by("at", "pk")

    def rows(self, found: list[Any]) -> list[Row]:
        return [self._row(release) for release in found]

    def _row(self, release: Release) -> Row:
        names = ", ".join(language_name(edition.locale.language_code) for edition in release.editions.all())
        when = stamp(release.at) if release.at else _("as soon as all is ready")
        note = f"{names}. {release.held_by or when}"
        address = reverse("release_page", args=[release.page_id])
        return Row(title_of(release.page), address, note, self.reach.place_of(release.page.path))

"""Pages that nobody has looked at for long."""

from datetime import timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page, get_page_models

from cms.desk.lists import DeskList, Row, spot, title_of
from cms.desk.models import DeskSettings
from cms.desk.reach import below
from cms.formats import short_date
from cms.languages.names import source_language

A_MONTH = timedelta(days=30.44)


class OldPagesList(DeskList):
    """Pages of a kind that grows old (`BasePage.grows_old`), not published anew for as many months as the site says.

    Only the source language: a translation is renewed with what it translates.
    """

    key = "old"
    heading = gettext_lazy("Not looked at for long")
    nothing = gettext_lazy("no old pages")
    icon = "history"
    order = 90

    def concerns(self) -> bool:
        return self.reach.sees_all or any(
            self.reach.may("change", section.path)
            for section in self.reach.sections
            if section.language == source_language()
        )

    def find(self) -> QuerySet:
        models = [model for model in get_page_models() if getattr(model, "grows_old", False)]
        types = ContentType.objects.get_for_models(*models)
        pages = Page.objects.live().filter(self.reach.pages("change"), self._too_old(), content_type__in=types.values())
        return pages.select_related("locale").order_by("last_published_at", "pk")

    def rows(self, found: list[Any]) -> list[Row]:
        note = _("Published last on {when}. If it is still right, publish it again.")
        return [
            Row(
                title_of(page),
                spot(page.pk),
                note.format(when=short_date(timezone.localdate(page.last_published_at))),
                self.reach.place_of(page.path),
            )
            for page in found
        ]

    def _too_old(self) -> Q:
        """By each section's own limit; what stands below an inner section is that section's."""
        own = [section for section in self.reach.sections if section.language == source_language()]
        limits = dict(DeskSettings.objects.values_list("site__root_page_id", "old_after_months"))
        default = DeskSettings._meta.get_field("old_after_months").default
        condition = Q(pk__in=())
        for section in own:
            before = timezone.now() - limits.get(section.pk, default) * A_MONTH
            inner = [other.path for other in own if other.path.startswith(section.path) and other != section]
            condition |= Q(path__startswith=section.path, last_published_at__lt=before) & ~below(inner)
        return condition

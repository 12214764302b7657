"""What will happen by itself."""

from typing import Any

from django.db.models import CharField, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Cast, Coalesce, Least
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page, Revision

from cms.desk.lists import DeskList, Row, spot, title_of
from cms.formats import stamp


class ScheduledList(DeskList):
    """Pages with a time of publication or an end, the next first."""

    key = "scheduled"
    heading = gettext_lazy("Scheduled")
    nothing = gettext_lazy("nothing scheduled")
    icon = "date"
    order = 40

    def find(self) -> QuerySet:
        approved = Revision.page_revisions.filter(
            object_id=Cast(OuterRef("pk"), CharField()), approved_go_live_at__isnull=False
        )
        goes_live = Subquery(approved.order_by("approved_go_live_at").values("approved_go_live_at")[:1])
        pages = Page.objects.filter(self.reach.pages("add", "change", "publish")).annotate(goes_live=goes_live)
        ends = Q(live=True, expire_at__gt=timezone.now())
        due = pages.filter(Q(goes_live__isnull=False) | ends).select_related("locale")
        first = Least(Coalesce("goes_live", "expire_at"), Coalesce("expire_at", "goes_live"))
        return due.order_by(first, F("pk"))

    def rows(self, found: list[Any]) -> list[Row]:
        return [self._row(page) for page in found]

    def _row(self, page: Any) -> Row:
        notes = []
        if page.goes_live:
            text = _("A new version is published on {when}.") if page.live else _("Published on {when}.")
            notes.append(text.format(when=stamp(page.goes_live)))
        if page.expire_at and (page.live or page.goes_live):
            notes.append(_("Taken down on {when}.").format(when=stamp(page.expire_at)))
        place = self.reach.place_of(page.path, page.locale.language_code)
        return Row(title_of(page), spot(page.pk), " ".join(notes), place)

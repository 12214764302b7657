"""Which events a visitor of a site meets, with a number of queries that does not grow with the events."""

from datetime import datetime

from django.apps import apps
from django.db.models import Q
from django.utils import timezone
from wagtail.models import Page
from wagtail.query import PageQuerySet

from cms.caching import moments
from cms.visibility import is_public

PRINTED: tuple[str, ...] = (
    "title",
    "url_path",
    "locale",
    "start_date",
    "start_time",
    "end_date",
    "end_time",
    "all_day",
    "state",
)
PRINTED += ("former_date", "former_time", "place_name")


@moments.register
def _events_end(now: datetime) -> datetime | None:
    """The next moment at which an event begins or is over."""
    return moments.first_after(now, apps.get_model("events", "EventPage").objects.live(), "starts_at", "ends_at")


class EventQuerySet(PageQuerySet):
    """Events, narrowed down and made ready for printing."""

    def for_visitors(self) -> "EventQuerySet":
        """Live and public, each edition a page of its own."""
        return self.live().filter(is_public(), alias_of__isnull=True)

    def listed_by(self, index: Page, source: Page | None) -> "EventQuerySet":
        """The events of an index page and, untranslated, those of its source: of no other site, and each once."""
        visible, own = self.for_visitors(), self.child_of_q(index)
        if source is None:
            return visible.filter(own)
        translated = visible.filter(own).values("translation_key")
        return visible.filter(own | (self.child_of_q(source) & ~Q(translation_key__in=translated)))

    def coming(self, now: datetime | None = None) -> "EventQuerySet":
        """Those that are not over yet, the next one first."""
        return self.filter(ends_at__gt=now or timezone.now()).order_by("starts_at", "pk")

    def past(self, now: datetime | None = None) -> "EventQuerySet":
        """Those that are over, the latest first."""
        return self.filter(ends_at__lte=now or timezone.now()).order_by("-starts_at", "-pk")

    def for_rows(self) -> "EventQuerySet":
        """With everything that a list prints."""
        return self.only(*PRINTED).select_related("locale")

    def for_calendar(self) -> "EventQuerySet":
        """With everything that a calendar file holds."""
        return (
            self.select_related("locale").filter(starts_at__isnull=False).prefetch_related("organisers__organisation")
        )

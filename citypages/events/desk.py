"""Events that are over and still stand where visitors are invited."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page, ReferenceIndex, get_page_models

from citypages.events.models import EventPage
from citypages.news.models import Offer
from cms.desk.lists import DeskList, Row, spot
from cms.formats import short_date
from cms.models import SectionPage


@dataclass(frozen=True)
class Promotion:
    """One place where a past event is put forward: an offer that was accepted, or a link on a page."""

    event: EventPage
    page: Page | None = None
    content_path: str = ""
    offer: Offer | None = None


class PastEventsList(DeskList):
    """Past events that front pages link to, that a call to action anywhere leads to, or that a site took in from
    another. A link in running text, as in an article that looks back, is left in peace."""

    key = "past-events"
    heading = gettext_lazy("Past events still promoted")
    nothing = gettext_lazy("no past events promoted")
    icon = "calendar-alt"
    order = 55

    def find(self) -> list[Promotion]:
        events = EventPage.objects.live().filter(ends_at__lte=timezone.now()).select_related("locale").in_bulk()
        if not events:
            return []
        found = [*self._offers(events), *self._links(events)]
        return sorted(found, key=lambda promotion: str(promotion.event.start_date), reverse=True)

    def _offers(self, events: dict[int, EventPage]) -> Iterable[Promotion]:
        standing = Offer.objects.filter(page__in=list(events), state=Offer.State.ACCEPTED)
        shown = standing.filter(Q(shown_until__isnull=True) | Q(shown_until__gt=timezone.now()))
        own = {section.city for section in self.reach.sections if self.reach.may("publish", section.path)}
        return [Promotion(events[offer.page_id], offer=offer) for offer in shown if offer.receiver in own]

    def _links(self, events: dict[int, EventPage]) -> Iterable[Promotion]:
        kind = ContentType.objects.get_for_model(Page)
        fronts = [model for model in get_page_models() if issubclass(model, SectionPage)]
        front_types = ContentType.objects.get_for_models(*fronts).values()
        links = ReferenceIndex.objects.filter(to_content_type=kind, to_object_id__in=[str(pk) for pk in events])
        promoting = Q(content_type__in=front_types) | Q(model_path__contains="call_to_action")
        rows = list(
            links.filter(promoting, base_content_type=kind).values_list("object_id", "to_object_id", "content_path")
        )
        pages = Page.objects.live().filter(self.reach.pages("change")).select_related("locale")
        by_key = pages.in_bulk([int(row[0]) for row in rows]) if rows else {}
        return [
            Promotion(events[int(event)], by_key[int(page)], path) for page, event, path in rows if int(page) in by_key
        ]

    def rows(self, found: list[Any]) -> list[Row]:
        return [self._row(promotion) for promotion in found]

    def _row(self, promotion: Promotion) -> Row:
        event, page, offer = promotion.event, promotion.page, promotion.offer
        over = _("Over since {day}.").format(day=short_date(event.end_date or event.start_date))
        if offer is not None:
            note = _("Taken in from another site.")
            place = self._receiver(offer)
            return Row(event.title, reverse("newsroom_decide", args=[offer.pk]), f"{over} {note}", place)
        if page is None:  # neither: nothing to say
            return Row(event.title, "", over)
        note = _("Linked on the page “{page}”.").format(page=page.title)
        place = self.reach.place_of(page.path, page.locale.language_code)
        return Row(event.title, spot(page.pk, promotion.content_path), f"{over} {note}", place)

    def _receiver(self, offer: Offer) -> str:
        titles = {section.city: section.title for section in self.reach.sections}
        return titles.get(offer.receiver, "") if self.reach.is_wide else ""

"""News and offers, narrowed down to what a visitor may see now."""

from datetime import datetime

from django.apps import apps
from django.conf import settings
from django.db.models import Q, QuerySet
from django.utils import timezone
from wagtail.query import PageQuerySet

from cms.caching import moments
from cms.visibility import is_public


class NewsQuerySet(PageQuerySet):
    """Articles."""

    def for_visitors(self) -> "NewsQuerySet":
        """Live and public, the newest first; aliases only repeat another edition."""
        return self.live().filter(is_public(), alias_of__isnull=True).order_by("-published_at", "-pk")


class ExternalNewsQuerySet(QuerySet):
    """News picked from elsewhere."""

    def on_site(self, city: str, language: str) -> "ExternalNewsQuerySet":
        """What a site ('' is the programme's) shows in one edition: the source language's edition shows all, another
        only what its readers can read."""
        own = self.filter(city=city).order_by("-date", "-pk")
        return own if language == settings.LANGUAGE_CODE else own.filter(language=language)


@moments.register
def _offers_come_and_go(now: datetime) -> datetime | None:
    """The next moment at which a site shows, or no longer shows, what it took from another."""
    accepted = apps.get_model("news", "Offer").objects.filter(state="accepted")
    return moments.first_after(now, accepted, "shown_from", "shown_until")


class OfferQuerySet(QuerySet):
    """What sites offer to one another."""

    def shown(self, receiver: str, places: list[str]) -> "OfferQuerySet":
        """Accepted by a site ('' is the programme's) for one of these places, and within their time."""
        now = timezone.now()
        accepted = self.filter(receiver=receiver, state="accepted", place__in=places, shown_from__lte=now)
        return accepted.filter(Q(shown_until__isnull=True) | Q(shown_until__gt=now))

"""What the newsroom's tables print about an offer."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from citypages.news.models import Offer
from citypages.news.newsroom.sites import site_name
from citypages.news.offered import home_keys
from cms import formats


@dataclass(frozen=True)
class OfferRow:
    """One offer: from whom to whom, and what has become of it."""

    offer: Offer
    title: str
    sender: str
    receiver: str
    offered: str
    state: str
    is_open: bool
    is_standing: bool
    shown: str
    is_live: bool


def rows_of(offers: Iterable[Offer]) -> list[OfferRow]:
    """Rows for offers whose pages are loaded, the open ones first."""
    offers = list(offers)
    homes = home_keys(offer.page for offer in offers)
    rows = [
        OfferRow(
            offer,
            offer.page.title,
            site_name(homes[offer.page.pk]),
            site_name(offer.receiver),
            formats.stamp(offer.offered_at),
            str(offer.get_state_display()),
            offer.state == Offer.State.OFFERED,
            offer.is_standing,
            _shown(offer),
            offer.page.live,
        )
        for offer in offers
    ]
    return sorted(rows, key=lambda row: not row.is_open)


def _shown(offer: Offer) -> str:
    """'Etusivu, 2.3.2018 klo 13.59 alkaen, …' for what is accepted."""
    if offer.state != Offer.State.ACCEPTED:
        return ""
    parts = [str(offer.get_place_display()), _time(_("from {time}"), offer.shown_from)]
    return ", ".join(part for part in [*parts, _time(_("until {time}"), offer.shown_until)] if part)


def _time(words: str, moment: datetime | None) -> str:
    return words.format(time=formats.stamp(moment)) if moment else ""

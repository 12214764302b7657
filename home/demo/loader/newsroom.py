"""Offers between the sites, and news picked from elsewhere."""

from citypages.news.models import ExternalNews, Offer
from home.demo.loader.registry import Registry
from home.demo.news.newsroom import EXTERNAL, OFFERS
from home.demo.shapes import Ref


def load_newsroom(registry: Registry) -> None:
    """Offers, found again by page and receiver; picked news by its address."""
    for offer in OFFERS:
        Offer.objects.get_or_create(
            page_id=registry.pk(Ref("page", offer.page)),
            receiver=offer.receiver,
            defaults={
                "message": offer.message,
                "state": offer.state,
                "place": offer.place,
                "shown_from": offer.shown_from,
            },
        )
    for news in EXTERNAL:
        ExternalNews.objects.get_or_create(
            url=news.url,
            defaults={
                "title": news.title,
                "source": news.source,
                "date": news.date,
                "language": news.language,
                "city": news.city,
            },
        )

"""The sites of the newsroom: what they are called, and who may speak for them."""

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db.models import QuerySet, Value
from django.db.models.functions import Coalesce
from wagtail.models import Page

from citypages.news.offered import home_keys, with_origin
from cms.access.models import cities_of
from cms.cities import CITIES
from cms.models import BasePage


@dataclass(frozen=True)
class NewsSite:
    """A site that offers and receives; `key` is the city's slug, '' for the programme."""

    key: str
    name: str


def news_sites() -> list[NewsSite]:
    """The programme and the cities, in the programme's order."""
    return [NewsSite("", settings.WAGTAIL_SITE_NAME), *(NewsSite(city.slug, city.name) for city in CITIES)]


def site_name(key: str) -> str:
    """What a site is called in the active language."""
    return next((site.name for site in news_sites() if site.key == key), key)


def sections() -> dict[str, Page]:
    """The front page of each site in the source language, by the site's key: two queries."""
    source = {"locale__language_code": settings.LANGUAGE_CODE}
    cities = apps.get_model("citypages", "CityPage").objects.filter(**source)
    programme = [page for page in Page.objects.filter(depth=2, **source).specific() if getattr(page, "is_section", 0)]
    return {page.city_key: page for page in [*programme, *cities]}


def own_sites(user: Any) -> list[NewsSite]:
    """The sites for which a user decides: those whose front page she may publish."""
    known, cities = sections(), cities_of(user)
    return [
        site
        for site in news_sites()
        if site.key in known
        and (cities is None or site.key in cities)
        and known[site.key].permissions_for_user(user).can_publish()
    ]


def is_offerable(page: Page) -> bool:
    """Whether a page can be offered: any live page but the front page of a site."""
    model = page.specific_class
    return page.live and issubclass(model or Page, BasePage) and not getattr(model, "is_section", False)


def may_offer(user: Any, page: Page) -> bool:
    """Whether a user may offer a page: whoever may publish it on its own site."""
    return is_offerable(page) and page.permissions_for_user(user).can_publish()


def home_of(page: Page) -> str:
    """The key of the site that a page stands on."""
    return home_keys([page])[page.pk]


def offers_from(sites: list[NewsSite]) -> QuerySet:
    """What these sites have offered."""
    keys = [site.key for site in sites]
    pages = with_origin(Page.objects.all()).annotate(home=Coalesce("origin", Value(""))).filter(home__in=keys)
    offers = apps.get_model("news", "Offer").objects.select_related("page")
    return offers.filter(page__in=pages.values("pk"))

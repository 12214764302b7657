"""Pages of other sites that a site has accepted, in the reader's language."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, ExpressionWrapper, F, OuterRef, QuerySet, Subquery
from wagtail.models import Page

from citypages.news.items import Row, offered_item
from cms.cities import city_by_slug
from cms.models import BasePage
from cms.visibility import is_public


def offered_rows(section: Any, language: str, places: Sequence[str], address: Callable[[Page], str]) -> list[Row]:
    """What a site accepted for these places, each with the time since when it is shown.

    Only live and public pages in exactly this language: an offer never shows what its own site does not. A page that
    has moved to the very site that accepted it is that site's own. One query where nothing is accepted, else two and
    one for each type of page.
    """
    offers = apps.get_model("news", "Offer").objects.shown(section.city_key, list(places))
    keys = offers.values("page__translation_key")
    since = offers.filter(page__translation_key=OuterRef("translation_key")).order_by("shown_from")
    editions = Page.objects.filter(translation_key__in=keys, locale__language_code=language, alias_of=None).live()
    found = with_origin(editions.filter(is_public())).annotate(shown_since=Subquery(since.values("shown_from")[:1]))
    pages = [page for page in _with_pictures(found) if key_of(page) != section.city_key]
    return [
        Row(
            page.shown_since,
            offered_item(page, address(page), city_by_slug(key_of(page)), settings.WAGTAIL_SITE_NAME),
        )
        for page in pages
    ]


def with_origin(pages: QuerySet) -> QuerySet:
    """Pages with `origin`: the key of the city on whose site each stands, None on the programme's."""
    path = ExpressionWrapper(OuterRef("path"), CharField())
    cities = apps.get_model("citypages", "CityPage").objects.annotate(below=path).filter(below__startswith=F("path"))
    return pages.annotate(origin=Subquery(cities.values("city")[:1]))


def key_of(page: Any) -> str:
    """The key of the site that a page `with_origin` stands on; '' is the programme."""
    return page.origin or ""


def home_keys(pages: Iterable[Page]) -> dict[int, str]:
    """The key of each page's site, by the page's primary key: one query."""
    keys = [page.pk for page in pages]
    return {page.pk: key_of(page) for page in with_origin(Page.objects.filter(pk__in=keys))}


def _with_pictures(found: QuerySet) -> list[Any]:
    """The pages with the fields of their types, their pictures, and what `found` knows of them."""
    known = {row.pk: row for row in found.values_list("pk", "content_type", "origin", "shown_since", named=True)}
    pages = []
    for kind in {row.content_type for row in known.values()}:
        model: Any = ContentType.objects.get_for_id(kind).model_class()
        if issubclass(model, BasePage):
            keys = [row.pk for row in known.values() if row.content_type == kind]
            pages += model.objects.filter(pk__in=keys).select_related("image")
    for page in pages:
        page.origin, page.shown_since = known[page.pk].origin, known[page.pk].shown_since
    return sorted(pages, key=lambda page: list(known).index(page.pk))

"""From an address to its page, with two queries whatever the depth, and one for the front page of a site."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.http import Http404, HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from cms.atlas import atlas_of


def find_route(request: HttpRequest, path: str) -> RouteResult | None:
    """The page of a path on the request's site, as Wagtail's `Page.route_for_request` finds it and for it to find."""
    if not hasattr(request, "_wagtail_route_for_request"):
        try:
            request._wagtail_route_for_request = _route(request, path)  # type: ignore[attr-defined]  # Wagtail's name
        except Http404:
            request._wagtail_route_for_request = None  # type: ignore[attr-defined]  # the same
    return Page.route_for_request(request, path)


def page_at(url_path: str) -> Any:
    """The page, with its type's fields and its picture, that has this path in the tree; None without one."""
    found = Page.objects.filter(url_path=url_path).order_by("pk").values_list("pk", "content_type").first()
    return _specific(*found) if found else None


def _route(request: HttpRequest, path: str) -> RouteResult | None:
    known = atlas_of(request)
    site = known.site(request)
    if site is None:
        return None
    language = get_language()
    editions = known.editions(site.root_page)
    front = next((page for page in editions if page.locale.language_code == language), site.root_page)
    slugs = [slug for slug in path.split("/") if slug]
    if slugs:
        return known.section(front).route(request, slugs)
    return _specific(front.pk, front.content_type_id).route(request, [])


def _specific(key: int, content_type: int) -> Any:
    model: Any = ContentType.objects.get_for_id(content_type).model_class()
    pages = model.objects.select_related("locale")
    return (pages.select_related("image") if hasattr(model, "image") else pages).get(pk=key)

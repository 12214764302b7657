"""Which page an address shows, and which block of it stands at a place.

Public pages carry no ids of blocks, so a browser names a place by kind and number: `quote.1` is the second quote of
the stream, as the root element of a block has the block's name for its first class (docs/decisions.md 45).
"""

from urllib.parse import urlsplit

from django.http import Http404, HttpRequest
from django.test import RequestFactory
from django.utils import translation
from django.utils.translation import get_language_from_path
from wagtail.blocks import StreamValue
from wagtail.models import Page, Site

from cms.languages.fallback import resolve_untranslated
from cms.languages.names import source_language


def page_at(address: str) -> Page | None:
    """The live page that an absolute address of one of our sites shows; None when there is none.

    An address in a language that the page lacks gives the page of the source language, which stands there.
    """
    try:
        request = _request_for(address)
    except ValueError:
        return None
    site = Site.find_for_request(request)
    if site is None or site.hostname != request.META["SERVER_NAME"]:
        return None
    language = get_language_from_path(request.path) or source_language()
    prefix = "/" if language == source_language() else f"/{language}/"
    path = request.path.removeprefix(prefix)
    with translation.override(language):
        try:
            route = Page.route_for_request(request, path)
        except Http404:
            route = None
        found = route[0] if route else None
        if found is None or found.locale.language_code != language:
            found = resolve_untranslated(request, path)
    return found.specific if found else None


def block_at(page: Page, place: str) -> str:
    """Id of the block at a place of the live page; of the nearest before it that the newest draft has; '' for none."""
    kind, _dot, number = place.partition(".")
    live = _stream_of(page)
    same = [index for index, block in enumerate(live) if block.block_type == kind]
    if not number.isdecimal() or int(number) >= len(same):
        return ""
    drafted = {block.id for block in _stream_of(page.get_latest_revision_as_object())}
    before = (live[index].id for index in range(same[int(number)], -1, -1))
    return next((block_id for block_id in before if block_id in drafted), "")


def _request_for(address: str) -> HttpRequest:
    """A request as a visitor's browser makes it. Raises ValueError when the address is none."""
    parts = urlsplit(address)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError(address)
    port = str(parts.port or (443 if parts.scheme == "https" else 80))
    return RequestFactory(SERVER_NAME=parts.hostname, SERVER_PORT=port).get(parts.path or "/")


def _stream_of(page: Page) -> StreamValue | list:
    """The blocks that stand below each other on the page; none for a page without a stream."""
    body = getattr(page, "body", None)
    return body if isinstance(body, StreamValue) else []

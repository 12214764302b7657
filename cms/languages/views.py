"""Serving pages so that an address in English never shows Finnish as if it were English."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.module_loading import import_string
from django.utils.translation import get_language, override
from wagtail.models import Page, Site
from wagtail.views import serve as wagtail_serve

from cms.caching.marks import public
from cms.routing import find_route

from .fallback import fallback_url, resolve_untranslated
from .names import source_language

# Named as a string: the frame imports this package.
FRAME = "cms.frame.MissingFrame"


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """Serve a page; where it is not translated, say so and lead to the source language's page.

    Raises Http404 when the page exists in neither language. The answer is also given for an edition
    whose front page is a draft, and for an alias of a page in another language: Wagtail would serve
    both in the source language.
    """
    language = get_language() or source_language()
    route = find_route(request, path)
    if language == source_language() or (route and is_written_in(route[0], language)):
        return wagtail_serve(request, path)
    page = resolve_untranslated(request, path)
    if page is None:
        raise Http404
    address = _right_address(request, page, language)
    if address is not None:
        query = request.META.get("QUERY_STRING", "")
        return HttpResponseRedirect(f"{address}?{query}" if query else address)
    return missing_translation(request, page)


def is_written_in(page: Page, language: str) -> bool:
    """Whether the page stands in this language and is no mirror of one in another."""
    mirrors = page.alias_of_id and page.alias_of.locale_id != page.locale_id
    return page.locale.language_code == language and not mirrors


def missing_translation(request: HttpRequest, page: Page) -> HttpResponse:
    """Say that a page is not translated, and show it in the source language; not for search engines.

    The page answers as it does at its own address; only the frame around it is the visitor's language. A page that
    answers with something else than a template, such as a redirect, is left to its own address.
    """
    if request.method not in {"GET", "HEAD"}:
        return HttpResponseNotAllowed(["GET", "HEAD"])
    with override(source_language()):
        response = page.specific.serve(request)
    if not isinstance(response, TemplateResponse) or response.context_data is None:
        return HttpResponseRedirect(page.full_url or "/")
    response.context_data["frame"] = import_string(FRAME)(request, response.context_data["frame"])
    response["X-Robots-Tag"] = "noindex"
    public(response, [f"page:{page.pk}"])
    return response


def _right_address(request: HttpRequest, page: Page, language: str) -> str | None:
    """Where to go when the page is translated after all, or belongs to another host."""
    edition = page.get_translations().live().filter(locale__language_code=language).first()
    path = edition.get_url_parts()[2] if edition else fallback_url(page, language)
    site, parts = Site.find_for_request(request), page.get_url_parts()
    elsewhere = site is not None and parts is not None and parts[0] != site.pk
    if elsewhere:
        return parts[1] + path
    return path if edition and path != request.path else None

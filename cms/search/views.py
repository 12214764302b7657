"""The search page, what it suggests while somebody types, and how browsers learn of it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import cache_control

from cms.search.asked import QUESTION, Asked
from cms.search.frame import SearchFrame
from cms.search.missed import count_search
from cms.search.page import SearchPage
from cms.search.suggesting import suggestions

SUGGESTED_FOR = 120  # seconds that a browser may keep suggestions


def search(request: HttpRequest) -> HttpResponse:
    """What answers `q` on the site in hand; with `scope=all` on every site, narrowed down by facets.

    Raises Http404 for a scope, a facet's value or a page of results that does not exist.
    """
    frame = SearchFrame(request)
    page = SearchPage(Asked.of(request, frame.city.slug if frame.city else ""), frame)
    frame.text, frame.number = page.asked.text, page.shown.number
    if page.asked.is_first and page.question.words:
        count_search(page.question, page.asked.site, page.found_here)
    return render(request, "search/search.html", {"frame": frame, "search": page})


@cache_control(public=True, max_age=SUGGESTED_FOR)
def suggest(request: HttpRequest) -> HttpResponse:
    """Titles that answer what is being typed, as a fragment of HTML; kept by nobody but the visitor's browser."""
    groups = suggestions(request.GET.get(QUESTION, ""), SearchFrame(request))
    response = render(request, "search/suggestions.html", {"groups": groups, "count": sum(map(len, groups.values()))})
    response["X-Robots-Tag"] = "noindex"
    return response


@cache_control(public=True, max_age=86_400)
def description(request: HttpRequest) -> HttpResponse:
    """The site's search for the browser's address bar (OpenSearch 1.1, which browsers read still)."""
    frame = SearchFrame(request)
    context = {"frame": frame, "address": request.build_absolute_uri(reverse("search"))}
    return render(request, "search/description.xml", context, "application/opensearchdescription+xml")

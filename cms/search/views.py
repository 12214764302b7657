"""The search page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cms.frame import ViewFrame
from cms.languages.names import source_language
from cms.search.question import Question
from cms.search.results import Results

PAGE_SIZE = 10


def search(request: HttpRequest) -> HttpResponse:
    """What answers `q` on the site in hand; with `scope=all` on every site."""
    frame = ViewFrame(request, "search", _("Search"))
    question = Question.of(request.GET.get("q", ""), get_language() or source_language())
    site = None if request.GET.get("scope") == "all" else (frame.city.slug if frame.city else "")
    results = Results(question, site)
    return render(
        request, "search/search.html", {"frame": frame, "results": results, "entries": results.entries(0, PAGE_SIZE)}
    )

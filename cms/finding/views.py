"""The site map that people read."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cms.finding.outline import outline
from cms.finding.pages import SitePages
from cms.frame import ViewFrame
from cms.languages.names import source_language


def site_map(request: HttpRequest) -> HttpResponse:
    """Every page of the site in the language of the address; in the source language where there is no edition.

    Raises Http404 where the site's front page is a draft in both.
    """
    frame = ViewFrame(request, "site_map", _("Site map"), _("Every page of this site on one page."))
    pages = SitePages(request)
    language = get_language() or source_language()
    front = outline(pages, language)
    if front is None:
        frame.noindex, language = True, source_language()
        front = outline(pages, language)
    if front is None:
        raise Http404
    return render(request, "finding/site_map.html", {"frame": frame, "front": front, "language": language})

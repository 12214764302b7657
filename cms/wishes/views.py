"""Counting a wish: a plain form without cookie or script."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.models import Page, Site

from cms.forms import guarded
from cms.frame import SiteFrame
from cms.languages.fallback import fallback_url
from cms.languages.names import source_language
from cms.wishes.limits import is_first_today, is_too_fast
from cms.wishes.models import TranslationWish


@guarded
@require_POST
def wish_translation(request: HttpRequest) -> HttpResponse:
    """Count a wish for the page named in the form, in the language of the address, and go back to where it was made.

    Raises Http404 for a page that is not on this host, not public or not of the source language, and for the source
    language itself; PermissionDenied for a form on another site. Answers 429 to one who sends too many.
    """
    language = get_language() or source_language()
    page = _asked_for(request, language)
    edition = page.get_translations().live().filter(locale__language_code=language, alias_of=None).first()
    if edition is not None:
        return HttpResponseRedirect(edition.full_url)
    if is_too_fast(request):
        context = {"frame": SiteFrame(request), "title": _("Too many wishes at once")}
        return render(request, "wishes/too_many.html", context, status=429)
    if is_first_today(request, page.pk, language):
        TranslationWish.add(page, language)
    return HttpResponseRedirect(f"{fallback_url(page, language)}#thanks")


def _asked_for(request: HttpRequest, language: str) -> Page:
    number = request.POST.get("page", "")
    site = Site.find_for_request(request)
    if language == source_language() or not number.isdecimal() or len(number) > 18 or site is None:
        raise Http404
    pages = Page.objects.live().public().filter(locale__language_code=source_language(), depth__gt=1)
    page = pages.filter(pk=int(number)).first()
    if page is None or (page.get_url_parts() or [None])[0] != site.pk:
        raise Http404
    return page

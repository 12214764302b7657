"""The page that makes frames."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from citypages.embeds.forms import PROGRAMME, PROJECTS, FrameForm
from citypages.embeds.snippet import snippet_of
from cms.caching.marks import public
from cms.fragments import Options
from cms.frame import ViewFrame
from cms.policy.framing import framing

SUMMARY = gettext_noop("Show our projects or events on a site of your own: choose what, and copy the frame.")


def make_frame(request: HttpRequest) -> HttpResponse:
    """A form, filled in from the query, and the frame that follows from it; without a query, for the site in hand."""
    frame = ViewFrame(request, "make_frame", _("Projects and events on your own site"), _(SUMMARY))
    usual = Options()
    first = {"kind": PROJECTS, "site": frame.city.slug if frame.city else PROGRAMME, "language": frame.language}
    first |= {"count": str(usual.count), "theme": str(usual.theme), "focus_area": "", "state": ""}
    given = {name: request.GET[name] for name in first if name in request.GET}
    frame.noindex = bool(given)
    form = FrameForm({**first, **given}, programme=frame.programme_name)
    snippet = snippet_of(request, form.cleaned_data) if form.is_valid() else None
    if snippet is None and form.is_valid():
        form.add_error("language", _("This site has no such list in this language."))
    response = render(request, "embeds/make_frame.html", {"frame": frame, "form": form, "snippet": snippet})
    public(response)
    return framing(response, snippet.origin) if snippet else response

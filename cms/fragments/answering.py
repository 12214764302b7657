"""A fragment as an answer."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from cms.caching.marks import shows
from cms.fragments.options import FRAGMENT, Options
from cms.frame import SiteFrame
from cms.narrowing import address
from cms.policy.framing import framed_anywhere


class Fragment:
    """What stands in a frame; a subclass reads its `rows` and says how many there are in all."""

    template: ClassVar[str]
    rows: list[Any]
    # Of all that is listed, where that is known.
    total: int = 0
    # What the list is narrowed down to, by parameter.
    chosen: Mapping[str, str]

    def __init__(self, request: HttpRequest, frame: SiteFrame) -> None:
        self.frame, self.options = frame, Options.of(request.GET)
        self.chosen = {}

    @property
    def all_url(self) -> str:
        """The whole list."""
        return address(self.frame.canonical, self.chosen)


def answer(request: HttpRequest, frame: SiteFrame, fragment: type[Fragment], *args: Any) -> HttpResponse:
    """The fragment in the language of its page; `language` in the query leads to another edition's.

    Raises Http404 for an option or an edition that does not exist.
    """
    wanted = request.GET.get("language") or frame.language
    if wanted != frame.language:
        return HttpResponseRedirect(_in_language(request, frame, wanted))
    made = fragment(request, frame, *args)
    shows(request, address("", {**made.chosen, **made.options.spelled}).removeprefix("?"))
    response = render(request, made.template, {"fragment": made, "frame": frame, "options": made.options})
    response["X-Robots-Tag"] = "noindex"
    return framed_anywhere(response)


def _in_language(request: HttpRequest, frame: SiteFrame, language: str) -> str:
    page = dict(frame.alternates).get(language)
    if page is None:
        raise Http404("There is no such edition.")
    return address(page + FRAGMENT, {name: str(value) for name, value in request.GET.items() if name != "language"})

"""The page on which people read what the API has and try it. Without a script, an answer opens as the browser shows
it; with one, it opens below the question (api.js)."""

from urllib.parse import quote, urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from cms.caching.marks import public
from cms.frame import ViewFrame
from home.api.description import described
from home.api.outline import Group, groups_of

OPERATION = "operation"


def page(request: HttpRequest) -> HttpResponse:
    """Every operation with its parameters and a form to ask it."""
    said = described(request)
    groups = groups_of(said)
    if OPERATION in request.GET:
        return HttpResponseRedirect(_asked(request, groups))
    summary = _("The content of these sites for programs: projects, people, events, news and calls. No key needed.")
    frame = ViewFrame(request, "api_page", _("Interface for programs"), summary)
    context = {"frame": frame, "groups": groups, "root": said["servers"][0]["url"], "said": said}
    response = render(request, "api/page.html", context)
    public(response)
    return response


def _asked(request: HttpRequest, groups: list[Group]) -> str:
    """The address that a form asks, without what was left empty. Raises Http404 for an operation that is none."""
    known = {each.id: each for group in groups for each in group.operations}
    operation = known.get(request.GET[OPERATION])
    if operation is None:
        raise Http404
    path, query = operation.path, dict[str, str]()
    for parameter in operation.parameters:
        value = request.GET.get(parameter.name, "").strip()
        if parameter.is_in_path:
            path = path.replace(f"{{{parameter.name}}}", quote(value or "-", safe=""))
        elif value:
            query[parameter.name] = value
    return operation.root + path + (f"?{urlencode(query)}" if query else "")

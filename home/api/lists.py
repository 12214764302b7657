"""Projects, events, news and calls: data sets, narrowed down by the database and read page by page."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_noop as _
from ninja import Query
from pydantic import Field

from cms.opendata import registry
from cms.opendata.dataset import Scope
from cms.opendata.pages import PageSet
from cms.search.facts import Kind
from home.api import narrowing
from home.api.answers import kept, list_of, listed
from home.api.asked import Spoken
from home.api.finding import saying
from home.api.interface import V1, operation
from home.api.place import here_or
from home.api.rows import items, schema_of

PROJECTS, PARTS = registry.get("projects"), registry.get("participations")
EVENTS, NEWS, CALLS = registry.get("events"), registry.get("news"), registry.get("calls")

PublicPart = schema_of(PARTS, "Participation")
PublicProject = schema_of(
    PROJECTS,
    "Project",
    participations=(list[PublicPart], Field(description=_("Who takes part, in the order that staff gave."))),  # type: ignore[valid-type]  # made at run time
)
PublicEvent, PublicNews, PublicCall = schema_of(EVENTS, "Event"), schema_of(NEWS, "Article"), schema_of(CALLS, "Call")
ORDER = _("In an order that stays: what is new comes last.")


@operation(f"{V1}/projects/", list_of(PublicProject), "projects", _("Projects"), ORDER)
def projects(request: HttpRequest, asked: Query[narrowing.ProjectsAsked]) -> dict[str, Any]:
    """With those who take part, and the sums as far as they are known."""
    return _list(request, asked, PROJECTS, Kind.PROJECT)


@operation(f"{V1}/projects/{{id}}/", PublicProject, "projects", _("One project"))
def project(request: HttpRequest, id: UUID, asked: Query[Spoken]) -> dict[str, Any]:  # noqa: A002  the API's word
    """Raises Http404 for one that is not published in this language."""
    return _one(request, asked, PROJECTS, id)


@operation(f"{V1}/events/", list_of(PublicEvent), "events", _("Events"), ORDER)
def events(request: HttpRequest, asked: Query[narrowing.EventsAsked]) -> dict[str, Any]:
    """Of all sites, or of a city's."""
    return _list(request, asked, EVENTS, Kind.EVENT)


@operation(f"{V1}/events/{{id}}/", PublicEvent, "events", _("One event"))
def event(request: HttpRequest, id: UUID, asked: Query[Spoken]) -> dict[str, Any]:  # noqa: A002  the API's word
    """Raises Http404 for one that is not published in this language."""
    return _one(request, asked, EVENTS, id)


@operation(f"{V1}/news/", list_of(PublicNews), "news", _("News"), ORDER)
def news(request: HttpRequest, asked: Query[narrowing.NewsAsked]) -> dict[str, Any]:
    """Of all sites, or of a city's and about it."""
    return _list(request, asked, NEWS, Kind.NEWS)


@operation(f"{V1}/news/{{id}}/", PublicNews, "news", _("One article"))
def article(request: HttpRequest, id: UUID, asked: Query[Spoken]) -> dict[str, Any]:  # noqa: A002  the API's word
    """Raises Http404 for one that is not published in this language."""
    return _one(request, asked, NEWS, id)


@operation(f"{V1}/calls/", list_of(PublicCall), "calls", _("Calls for proposals"), ORDER)
def calls(request: HttpRequest, asked: Query[narrowing.CallsAsked]) -> dict[str, Any]:
    """The programme's, which are open to every region, and a city's own."""
    return _list(request, asked, CALLS, Kind.CALL)


@operation(f"{V1}/calls/{{id}}/", PublicCall, "calls", _("One call"))
def call(request: HttpRequest, id: UUID, asked: Query[Spoken]) -> dict[str, Any]:  # noqa: A002  the API's word
    """Raises Http404 for one that is not published in this language."""
    return _one(request, asked, CALLS, id)


def _list(request: HttpRequest, asked: narrowing.Narrowed, dataset: Any, kind: Kind) -> dict[str, Any]:
    """A page: one query counts, one finds its keys, the data set reads those."""
    pages = _public(dataset, here_or(request, asked.city)).filter(asked.condition())
    pages = saying(pages, asked.words, kind)
    count = pages.count()
    kept(request, asked, count)
    return listed(request, asked, count, lambda start, stop: _read(dataset, pages[start:stop]))


def _one(request: HttpRequest, asked: Spoken, dataset: Any, key: UUID) -> dict[str, Any]:
    found = _read(dataset, _public(dataset).filter(translation_key=key))
    if not found:
        raise Http404
    kept(request, asked)
    return found[0]


def _public(dataset: PageSet, city: str = "") -> QuerySet:
    """Keys and nothing else, in the order in which pages came to be."""
    return dataset.found(Scope(city), get_language() or "").order_by("pk").values_list("pk", flat=True)


def _read(dataset: PageSet, keys: QuerySet) -> list[dict[str, Any]]:
    language, some = get_language() or "", list(keys)
    found = list(items(dataset, dataset.rows(Scope(), language, some))) if some else []
    if dataset is PROJECTS and found:
        parts: dict[str, list[dict[str, Any]]] = {item["id"]: [] for item in found}
        for part in items(PARTS, PARTS.rows(Scope(), language, some)):
            parts[part["project_id"]].append(part)
        found = [item | {"participations": parts[item["id"]]} for item in found]
    return found

"""The description of the API (OpenAPI 3.1), in the language of the answer, and what is no address of it."""

import json
from collections.abc import Mapping
from copy import deepcopy
from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import Resolver404, resolve, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from cms.opendata.dataset import DataSet
from home.api.answers import KEPT
from home.api.asked import Spoken, keep
from home.api.interface import TAGS, V1
from home.api.lists import CALLS, EVENTS, NEWS, PARTS, PROJECTS
from home.api.operations import api
from home.api.problems import CONTENT_TYPE, problem

WORDS = {"title", "summary", "description"}
ROWS: Mapping[str, DataSet] = {
    "Project": PROJECTS,
    "Participation": PARTS,
    "Event": EVENTS,
    "Article": NEWS,
    "Call": CALLS,
}
JSON = "application/json"
HAVE, SECONDS = _("You have it already (If-None-Match)."), _("Seconds to wait.")


def description(request: HttpRequest) -> HttpResponse:
    """For programs, and for whoever makes them."""
    keep(request, Spoken.model_construct(language=request.GET.get("language")))
    setattr(request, KEPT, True)
    return HttpResponse(json.dumps(described(request), ensure_ascii=False), content_type=JSON)


def described(request: HttpRequest) -> dict[str, Any]:
    """What there is, on this host and under this address."""
    said: dict[str, Any] = _translated(deepcopy(_source()))
    for name, dataset in ROWS.items():
        _tell(said["components"]["schemas"][name], dataset)
    root = request.build_absolute_uri(reverse("api:start")).removesuffix(f"{V1}/").removesuffix("/api/")
    return said | {"servers": [{"url": root}]}


def elsewhere(request: HttpRequest) -> HttpResponse:
    """What nothing stands at: with the closing slash that was forgotten, else 404; the beginning leads to the page for
    people."""
    if request.path == reverse("api:elsewhere"):
        return HttpResponseRedirect(reverse("api_page"))
    whole = f"{request.path_info}/"
    try:
        found = resolve(whole).url_name
    except Resolver404:
        found = "elsewhere"
    if found == "elsewhere" or request.path_info.endswith("/"):
        return problem(404)
    query = request.META.get("QUERY_STRING", "")
    return HttpResponseRedirect(f"{request.path}/" + (f"?{query}" if query else ""))


@cache
def _source() -> dict[str, Any]:
    """In the words of the source, as django-ninja makes it, with what it cannot be told."""
    said = json.loads(json.dumps(api.get_openapi_schema(path_prefix="/api/"), default=str))
    said["components"]["schemas"] = {name: _bare(one) for name, one in said["components"]["schemas"].items()}
    said["paths"] = dict(sorted(said["paths"].items(), key=lambda path: TAGS.index(path[1]["get"]["tags"][0])))
    for path in said["paths"].values():
        for operation in path.values():
            for parameter in operation["parameters"]:
                parameter["schema"] = _given(parameter["schema"])
            for status, answer in operation["responses"].items():
                if int(status) >= 400:
                    answer["content"] = {CONTENT_TYPE: answer["content"].pop(JSON)}
            operation["responses"]["304"] = {"description": HAVE}
            operation["responses"]["429"]["headers"] = {
                "Retry-After": {"description": SECONDS, "schema": {"type": "integer"}, "required": True}
            }
    return said


def _bare(schema: dict[str, Any]) -> dict[str, Any]:
    """Without the names of classes and fields as pydantic spells them, and what a class tells who reads the code."""
    properties = {
        name: {key: value for key, value in part.items() if key != "title"}
        for name, part in schema.get("properties", {}).items()
    }
    return {key: value for key, value in schema.items() if key not in WORDS} | {"properties": properties}


def _given(schema: dict[str, Any]) -> dict[str, Any]:
    """A parameter that may be left out has no null that could be sent."""
    some = [one for one in schema.pop("anyOf", []) if one.get("type") != "null"]
    schema = schema | (some[0] if some else {})
    return {name: value for name, value in schema.items() if name not in WORDS and (name, value) != ("default", None)}


def _translated(said: Any) -> Any:
    """Every title, summary and description in the active language."""
    if isinstance(said, list):
        return [_translated(part) for part in said]
    if not isinstance(said, dict):
        return said
    return {
        name: gettext(part) if name in WORDS and isinstance(part, str) and part else _translated(part)
        for name, part in said.items()
    }


def _tell(schema: dict[str, Any], dataset: DataSet) -> None:
    """The words of the data set for its fields, codes included."""
    schema["description"] = str(dataset.description)
    for field in dataset.fields:
        part = schema["properties"][field.key]
        meanings = "; ".join(f"{code}: {words}" for code, words in field.choices.items())
        part["title"] = str(field.label)
        part["description"] = f"{field.description} {meanings}".strip()

"""The API itself: its version, its words, and how an operation joins it."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_noop as _
from ninja import NinjaAPI, Schema
from ninja.errors import ValidationError
from ninja.renderers import JSONRenderer

from cms.outages.causes import is_outage
from home.api.answers import LICENCE
from home.api.asked import Spoken, refuse_unknown
from home.api.problems import Problem, bad_parameters, problem, unavailable

VERSION = "1.0.0"
V1, LINKED = "v1", "linkedevents/v1"
# What the API is about, in the order in which it is described.
TAGS = ("start", "projects", "cities", "people", "events", "news", "calls", "search", "linkedevents")


class Renderer(JSONRenderer):
    """Finnish letters as they are."""

    json_dumps_params = {"ensure_ascii": False}


api = NinjaAPI(
    title=_("6Aika: the programme's open data"),
    version=VERSION,
    description=_(
        "Projects, people, events, news and calls of the six cities and their shared programme, as they stand on the "
        "sites. Read only, no key needed; in Finnish and English. What is not published is not here."
    ),
    openapi_url=None,
    docs_url=None,
    urls_namespace="api",
    renderer=Renderer(),
    openapi_extra={"info": {"license": {"name": "CC BY 4.0", "url": LICENCE}}},
)


def operation(path: str, response: type[Schema], tag: str, summary: str, description: str = "") -> Callable:
    """Add a view to the API as what GET does; `summary` and `description` are source texts for translators.

    Every parameter that the view does not take is refused. The view's first argument after the request, where it takes
    any, is what is asked in the query.
    """

    def register(view: Callable[..., Any]) -> Callable[..., Any]:
        known = _parameters(view)

        @wraps(view)
        def strict(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
            refuse_unknown(request, known)
            return view(request, *args, **kwargs)

        strict.__doc__ = None  # speaks to who reads the code, where django-ninja would tell it to everybody
        return api.get(
            path,
            response={200: response, 400: Problem, 404: Problem, 429: Problem},
            by_alias=True,
            operation_id=view.__name__,
            url_name=view.__name__,
            tags=[tag],
            summary=summary,
            description=description,
        )(strict)

    return register


def _parameters(view: Callable[..., Any]) -> set[str]:
    """Names of the query's parameters that a view takes; a hint is ninja's Query[…] of a class."""
    classes = [getattr(hint, "__origin__", hint) for hint in view.__annotations__.values()]
    asked = [each for each in classes if isinstance(each, type) and issubclass(each, Spoken)]
    return {name for each in asked for name in each.model_fields}


@api.exception_handler(ValidationError)
def _refused(request: HttpRequest, exc: ValidationError) -> HttpResponse:
    return bad_parameters(request, exc)


@api.exception_handler(Http404)
def _missing(request: HttpRequest, exc: Http404) -> HttpResponse:
    return problem(404)


@api.exception_handler(DatabaseError)
def _away(request: HttpRequest, exc: DatabaseError) -> HttpResponse:
    """A part that is away is no fault of the code; anything else is for Django to report."""
    if not is_outage(exc):
        raise exc
    return unavailable()

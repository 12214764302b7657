"""What a view says about its answer: that it is public, at which address it stands, what it shows."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase

MARK, QUERY, TAGS = "is_for_everybody", "shown_query", "shown_things"


def public(response: HttpResponseBase, tags: Iterable[str] = ()) -> None:
    """The answer depends on nothing but its address, the content and the time: it may be kept and given to anybody.

    `tags` name what it shows, for caches in front: "page:12", "site:turku.localhost", "lang:fi".
    """
    setattr(response, MARK, True)
    setattr(response, TAGS, ["all", *tags])


def public_view(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """A view whose every answer is public."""

    @wraps(view)
    def marked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = view(request, *args, **kwargs)
        public(response)
        return response

    return marked


def is_public(response: HttpResponseBase) -> bool:
    """Whether the view has said so."""
    return getattr(response, MARK, False)


def tags_of(response: HttpResponseBase) -> list[str]:
    """What the answer shows."""
    return getattr(response, TAGS, [])


def shows(request: HttpRequest, query: str) -> None:
    """The view has read parameters, and this is the one spelling of the query that shows what it answers.

    Another spelling (order, repetition, zeros, parameters that nobody reads) is answered but never kept, so that
    nobody can fill the cache with one page under a thousand addresses.
    """
    setattr(request, QUERY, query)


def shown_query(request: HttpRequest) -> str:
    """The query at which the answer may be kept; '' where the view has said nothing."""
    return getattr(request, QUERY, "")

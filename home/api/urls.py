"""Addresses of the API, in every language: /api/… is Finnish, /en/api/… is English."""

from collections.abc import Iterator
from typing import Any, cast

from django.urls import URLPattern, path, re_path

from home.api.answering import answered
from home.api.description import description, elsewhere
from home.api.operations import api

app_name = "api"


def _operations() -> Iterator[URLPattern]:
    """What django-ninja serves, but for its own start page."""
    for each in api.urls[0]:
        if isinstance(each, URLPattern) and each.name != "api-root":
            yield path(str(each.pattern), answered(cast("Any", each.callback)), name=each.name)


urlpatterns = [
    path("v1/openapi.json", answered(description), name="description"),
    *_operations(),
    re_path("", answered(elsewhere), name="elsewhere"),
]

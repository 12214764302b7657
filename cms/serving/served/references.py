"""What the project is compared with under the same server: `granian --factory cms.serving.served.references:empty`."""

from typing import Any

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import path

BODY = b"<p>A page of middling length, as others cache it.</p>\n" * 600
DJANGOS_CACHE = ["django.middleware.cache.UpdateCacheMiddleware", "django.middleware.cache.FetchFromCacheMiddleware"]


def empty() -> Any:
    """An application with one view that answers nothing, and no middleware: the least that Django does."""
    return _application([], nothing)


def cached() -> Any:
    """The same with Django's own cache for whole pages, in memory."""
    return _application(DJANGOS_CACHE, page)


def nothing(request: HttpRequest) -> HttpResponse:
    """200 and not a byte."""
    return HttpResponse()


def page(request: HttpRequest) -> HttpResponse:
    """About as much text as a page of ours before it is compressed."""
    return HttpResponse(BODY)


def _application(middleware: list[str], view: Any) -> Any:
    urls = type("urls", (), {"urlpatterns": [path("", view)]})
    settings.configure(ROOT_URLCONF=urls, MIDDLEWARE=middleware, ALLOWED_HOSTS=["*"], SECRET_KEY="-" * 50)
    return get_wsgi_application()

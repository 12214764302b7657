"""Pages are for everybody who may see them."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import get_language
from wagtail import hooks
from wagtail.models import Page, Site

from cms.caching import telling  # noqa: F401  registers
from cms.caching.marks import public

Serve = Callable[[Page, HttpRequest, Any, Any], HttpResponseBase]


@hooks.register("on_serve_page")
def mark_public_page(serve: Serve) -> Serve:
    """Mark what a page answers. Wagtail has asked before (`check_view_restrictions`) whether the visitor may see it:
    who brings no session, as all whose answers are kept, is shown public pages only."""

    def serve_marked(page: Page, request: HttpRequest, args: Any, kwargs: Any) -> HttpResponseBase:
        response = serve(page, request, args, kwargs)
        site = Site.find_for_request(request)
        public(response, [f"page:{page.pk}", f"lang:{get_language()}", *([f"site:{site.hostname}"] if site else [])])
        return response

    return serve_marked

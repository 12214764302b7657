"""Where editors delete and unpublish pages."""

from django.http import HttpRequest
from wagtail import hooks
from wagtail.models import Page

from cms.pairing import messages


@hooks.register("before_delete_page")
def warn_before_deleting(request: HttpRequest, page: Page) -> None:
    """The question names what else will disappear from the site."""
    if request.method == "GET":
        messages.warn_before_deleting(request, page)


@hooks.register("after_unpublish_page")
def ask_after_unpublishing(request: HttpRequest, page: Page) -> None:
    """The other edition may stay or go."""
    messages.ask_after_unpublishing(request, page)

"""What the house does not dare to set by itself is named when a page is saved."""

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.models import Page
from wagtail.rich_text import get_text_for_indexing

from cms.typography.rules import doubtful

MOST = 3


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def name_doubtful_ranges(request: HttpRequest, page: Page) -> None:
    """A soft warning: '5-10' may be a range, which takes an en dash, or a code, which keeps its hyphen."""
    if request.headers.get("Accept", "").startswith("application/json"):
        return  # saving in the background shows no messages
    found = list(dict.fromkeys(doubtful(_text(page), page.locale.language_code)))
    if found:
        listed = ", ".join(found[:MOST])
        messages.warning(request, _("Is this a range? Then write an en dash: {ranges}").format(ranges=listed))


def _text(page: Page) -> str:
    """All that is written on a page, as plain text, a line each."""
    body = getattr(page.specific, "body", None)
    parts = body.stream_block.get_searchable_content(body) if body else []
    return "\n".join([page.title, getattr(page.specific, "summary", ""), *map(get_text_for_indexing, map(str, parts))])

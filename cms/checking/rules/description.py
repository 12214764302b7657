"""What search engines and shared links say about a page."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from cms.checking.content import Content
from cms.checking.findings import Finding


def check_description(content: Content) -> Iterator[Finding]:
    """Neither a description nor the summary that stands in for it."""
    page = content.page
    if not (page.search_description or "").strip() and not getattr(page, "summary", "").strip():
        advice = _("Write a summary: search engines, shared links and lists of pages show it.")
        yield Finding("no_description", "summary", _("Description missing"), advice)

"""The pages above a page: read for its restrictions, handed on to its frame, then forgotten."""

from django.db.models import QuerySet
from wagtail.models import Page

from cms.notices import WIDE


def read_ancestors(page: Page) -> list[Page]:
    """From the root of the tree to the page's parent, with their locales, as the database has them now."""
    page.read_ancestors = list(_ancestors(page))
    return page.read_ancestors


def take_ancestors(page: Page) -> list[Page]:
    """Those that have just been read for this page, else read anew. Once taken they are not kept to grow stale."""
    return page.__dict__.pop("read_ancestors", None) or list(_ancestors(page))


def _ancestors(page: Page) -> QuerySet:
    """With their locales, and with what the programme's front page announces to all sites."""
    return page.get_ancestors().select_related("locale").annotate(**WIDE)

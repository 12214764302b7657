"""The pages above a page: read for its restrictions, handed on to its frame, then forgotten."""

from wagtail.models import Page

from cms.atlas import Atlas
from cms.notices import WIDE


def read_ancestors(page: Page, atlas: Atlas) -> list[Page]:
    """From the programme's front page to the page's parent, with their locales; one query for pages deep in a tree."""
    above = page.get_ancestors().filter(depth__gt=1).select_related("locale").annotate(**WIDE)
    page.read_ancestors = known if (known := atlas.above(page)) is not None else list(above)
    return page.read_ancestors


def take_ancestors(page: Page, atlas: Atlas) -> list[Page]:
    """Those that have just been read for this page, else read anew. Once taken they are not kept to grow stale."""
    if "read_ancestors" not in page.__dict__:
        read_ancestors(page, atlas)
    return page.__dict__.pop("read_ancestors")

"""The parts of a page that a guest can comment on: the page as a whole, and each block of its streams."""

from typing import NamedTuple

from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.models import Page

WHOLE = "page"


class Part(NamedTuple):
    """A part by its key in the link, the name people see, and the field in the form that comments lead to."""

    key: str
    name: str
    content_path: str


def parts_of(page: Page) -> dict[str, Part]:
    """All parts by key, the page first, then the blocks in the order of the form. A block's key is its id."""
    found = {WHOLE: Part(WHOLE, _("The page as a whole"), "title")}
    for field in page._meta.get_fields():
        for block in getattr(page, field.name) or [] if isinstance(field, StreamField) else []:
            found[block.id] = Part(block.id, str(block.block.label), f"{field.name}.{block.id}{_first_field(block)}")
    return found


def _first_field(block: blocks.BoundBlock) -> str:
    """Wagtail shows comments at fields, not at blocks: the block's first one stands for it ('' for none)."""
    children = getattr(block.block, "child_blocks", {})
    containers = (blocks.BaseStructBlock, blocks.ListBlock, blocks.BaseStreamBlock)
    return next((f".{name}" for name, child in children.items() if not isinstance(child, containers)), "")

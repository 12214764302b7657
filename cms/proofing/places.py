"""What a text is used as and how long it may be, read from the model and its blocks."""

from functools import cache
from typing import Any, NamedTuple

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Field, ForeignObjectRel, Model
from wagtail import blocks
from wagtail.fields import StreamField

from cms.proofing.findings import Kind

KINDS = {"seo_title": Kind.TITLE, "search_description": Kind.DESCRIPTION}


class Place(NamedTuple):
    """`max_length` is 0 for no limit."""

    kind: Kind = Kind.TEXT
    max_length: int = 0


@cache
def place_of(model: type[Model], field_path: str) -> Place:
    """The place that wagtail-localize names by a field path: 'title', 'body.heading.text'."""
    name, _dot, rest = field_path.partition(".")
    try:
        field: Any = model._meta.get_field(name)
    except FieldDoesNotExist:
        return Place()
    if isinstance(field, StreamField):
        return Place(max_length=_limit(_block_at(field.stream_block, rest)))
    if isinstance(field, ForeignObjectRel):
        return place_of(field.related_model, rest) if rest else Place()
    is_text = isinstance(field, Field) and not rest
    return Place(KINDS.get(name, Kind.TEXT), (field.max_length or 0) if is_text else 0)


def _block_at(block: Any, path: str) -> Any:
    """The block at the end of names like 'figure.caption'; 'item' stands for what a list holds."""
    for name in filter(None, path.split(".")):
        if isinstance(block, blocks.ListBlock):
            block = block.child_block
        elif name in getattr(block, "child_blocks", {}):
            block = block.child_blocks[name]
    return block


def _limit(block: Any) -> int:
    return getattr(getattr(block, "field", None), "max_length", None) or 0

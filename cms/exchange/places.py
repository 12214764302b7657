"""What a text is, in the words of the form that it was written in: “Body: Quote: Text”."""

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField


class Place(NamedTuple):
    """Where a text stands, and what kind of field it fills."""

    name: str
    kind: str


def place_of(model: type[models.Model], content: dict[str, Any], path: str) -> Place:
    """The place of a wagtail-localize path in serialised content, whose streams are parsed in place, once."""
    steps = path.split(".")
    try:
        field = model._meta.get_field(steps[0])
    except FieldDoesNotExist:
        return Place(path, kind(None))
    if isinstance(field, StreamField):
        if isinstance(content.get(field.name), str):
            content[field.name] = json.loads(content[field.name] or "[]")
        walked = list(_walk(field.stream_block, content.get(field.name), steps[1:]))
        names = [str(block.label) for block in walked if block.label]
        return Place(": ".join([_name(field), *names]), kind(walked[-1] if walked else None))
    if isinstance(field, models.ManyToOneRel) and len(steps) > 2:
        rows = field.related_model._meta
        column = rows.get_field(steps[2])
        return Place(": ".join([_name(rows), _name(column)]), kind(column))
    return Place(_name(field), kind(field))


def _name(described: Any) -> str:
    """The name of a field or of a model's rows, as a heading."""
    return capfirst(str(described.verbose_name))


def kind(field: Any) -> str:
    """What may be written in a field or block."""
    if isinstance(field, RichTextField | blocks.RichTextBlock):
        return _("Formatted text")
    if isinstance(field, models.CharField | blocks.CharBlock):
        return _("One line")
    return _("Text")


def _walk(block: blocks.Block, data: Any, steps: list[str]) -> Iterator[blocks.Block]:
    """The named blocks on the way to a text."""
    for step in steps:
        if isinstance(block, blocks.StreamBlock | blocks.ListBlock):
            item = next((item for item in data or [] if isinstance(item, dict) and item.get("id") == step), None)
            if item is None:
                return
            is_stream = isinstance(block, blocks.StreamBlock)
            child = block.child_blocks.get(item["type"]) if is_stream else block.child_block
            data = item["value"]
        elif isinstance(block, blocks.StructBlock):
            child = block.child_blocks.get(step)
            data = data.get(step) if isinstance(data, dict) else None
        else:
            return
        if child is None:
            return
        yield child
        block = child

"""Which shapes of its pictures an object is shown with, on whichever page, in whichever edition, on whichever host.

Declared, not found out by rendering: a page's picture stands on cards of many lists, and which lists show it changes
with the day. tests/media/renditions/ compares this with every template and with every page of the demo.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from django.apps import apps
from django.db import models
from wagtail.blocks import Block
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageChooserBlock

from cms.blocks.leaves import leaves
from media.models import CustomImage

Use = tuple[int, str]  # the picture's key and a shape

# By the field's name, which is the same everywhere (style). Every picture in use stands on a site's page of credits
# as a card.
SHOWN_AS = {
    "image": ("hero", "card", "shared"),
    "portrait": ("portrait", "card"),
    "logo": ("logo",),
    "logo_dark": ("logo",),
}
IN_STREAMS = ("wide", "card")


@cache
def picture_fields(model: type[models.Model]) -> list[models.Field]:
    """The model's foreign keys to pictures and its streams that may hold pictures."""
    return [field for field in model._meta.concrete_fields if _is_key(field) or _may_hold(field)]


def models_with_pictures() -> list[type[models.Model]]:
    """Everything that shows pictures of the library."""
    renditions = CustomImage.get_rendition_model()
    return [model for model in apps.get_models() if model is not renditions and picture_fields(model)]


def uses_by(shown: models.Model) -> list[Use]:
    """Each picture of an object with the shapes that visitors get it in; nothing for a draft."""
    if not getattr(shown, "live", True):
        return []
    found = [use for field in picture_fields(type(shown)) for use in _uses(field, shown)]
    return list(dict.fromkeys(found))


def _uses(field: models.Field, shown: models.Model) -> Iterator[Use]:
    if isinstance(field, StreamField):
        for key in _keys(field.stream_block, getattr(shown, field.name).raw_data):
            yield from ((key, shape) for shape in IN_STREAMS)
    elif key := getattr(shown, field.attname):
        yield from ((key, shape) for shape in SHOWN_AS[field.name])


def _keys(block: Block, raw: Iterable[Any]) -> list[int]:
    return [value for leaf, value in leaves(block, list(raw)) if isinstance(leaf, ImageChooserBlock)]


def _is_key(field: models.Field) -> bool:
    return field.many_to_one is True and field.related_model is CustomImage


def _may_hold(field: models.Field) -> bool:
    return isinstance(field, StreamField) and _holds(field.stream_block)


def _holds(block: Block) -> bool:
    if isinstance(block, ImageChooserBlock):
        return True
    parts = getattr(block, "child_blocks", None)
    inside = list(parts.values()) if parts is not None else [getattr(block, "child_block", None)]
    return any(_holds(part) for part in inside if part is not None)

"""Refuses to start with block shapes that wagtail-localize 1.14.5 gets wrong (design.md 3)."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.apps import AppConfig
from django.core import checks
from django.db.models import Field, Model
from wagtail.fields import RichTextField, StreamField
from wagtail.models import get_translatable_models

from .shapes import Problem, problems, rich_text_has_images

# kind: (id, what happens, what to do)
PROBLEMS = {
    "deep_image": (
        "translation.E001",
        "an ImageBlock two structs deep crashes when the page is sent for translation",
        "Keep blocks flat: move the ImageBlock into the outer struct, or use an ImageChooserBlock.",
    ),
    "deep_list": (
        "translation.E002",
        "a ListBlock two structs deep is silently left untranslated",
        "Keep blocks flat: move the list into the outer struct, or use a StreamBlock.",
    ),
    "embed": (
        "translation.E003",
        "an empty EmbedBlock crashes when the page is sent for translation",
        "Use a URLBlock and make the embed from its address.",
    ),
    "null_text": (
        "translation.E004",
        "a text that is missing in older data becomes null and crashes when the page is sent for translation",
        'Give the block default="".',
    ),
    "rich_text_image": (
        "translation.E005",
        "the alt text of an image inside rich text stays in the source language",
        'Leave "image" out of the features and offer a figure block.',
    ),
    "untranslated": (
        "translation.E006",
        "the words in this block are only copied and can't be translated",
        "Use text blocks, or give the block get_translatable_segments and restore_translated_segments.",
    ),
}


@checks.register("translation")
def check_shapes(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[checks.CheckMessage]:
    """Look through every stream and rich text of every translatable model."""
    chosen = {config.label for config in app_configs} if app_configs else None
    found: list[checks.CheckMessage] = []
    for model in get_translatable_models(include_subclasses=True):
        if chosen is None or model._meta.app_label in chosen:
            found += [as_error(problem, model) for field in own_fields(model) for problem in problems_of(field)]
    return found


def own_fields(model: type[Model]) -> list[Field]:
    """The fields that the model itself adds, so that inherited ones are reported once."""
    return [field for field in model._meta.local_fields if not field.auto_created]


def problems_of(field: Field) -> Iterator[Problem]:
    """The shapes in one field that fail."""
    if isinstance(field, StreamField):
        for name, block in field.stream_block.child_blocks.items():
            yield from problems(block, f"{field.name}.{name}")
    elif isinstance(field, RichTextField) and rich_text_has_images(field):
        yield Problem("rich_text_image", field.name)


def as_error(problem: Problem, model: type[Model]) -> checks.Error:
    """The problem as Django's system check shows it."""
    identifier, what, hint = PROBLEMS[problem.kind]
    return checks.Error(f"{problem.path}: {what}.", hint=hint, obj=model, id=identifier)

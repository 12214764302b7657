"""Model fields that the whole house shares."""

import json
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from wagtail import blocks
from wagtail.fields import StreamField as WagtailStreamField

from cms.editing.streams import StreamWidget, Told


class StreamField(WagtailStreamField):
    """A StreamField whose blocks stay out of migrations: changing a block is no schema change.

    In a migration the field has no blocks; it then hands its stored JSON through untouched, so that a data
    migration which saves a historical object keeps the content.
    """

    def __init__(self, block_types: Any = (), **kwargs: Any) -> None:
        super().__init__(block_types or [], **kwargs)
        self._told: Told = {}

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**({"widget": StreamWidget(self.stream_block, self._told)} | kwargs))

    def deconstruct(self) -> tuple:
        name, path, _, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [], kwargs

    def to_python(self, value: Any) -> blocks.StreamValue:
        if self.stream_block.child_blocks:
            return super().to_python(value)
        if isinstance(value, blocks.StreamValue):
            return value
        text = value if isinstance(value, str) else json.dumps(value or [])
        return blocks.StreamValue(self.stream_block, [], raw_text=text)

    def get_prep_value(self, value: Any) -> Any:
        prepared = super().get_prep_value(value)
        if not self.stream_block.child_blocks and isinstance(prepared, str):
            return json.loads(prepared or "[]")  # "" is what a new column starts with
        return prepared


class PictureChoiceField(forms.ModelChoiceField):
    """Refuses, once a page is published or submitted, a picture whose library entry lacks alt text or credit."""

    is_deferred_validation = False  # set by Wagtail's forms while a draft is saved

    def clean(self, value: Any) -> Any:
        image = super().clean(value)
        missing = [] if image is None or self.is_deferred_validation else image.shortcomings()
        if missing:
            raise ValidationError(missing)
        return image


class PictureKey(models.ForeignKey):
    """The picture of a page, which says nothing about it itself: alt text and credit are those of the library."""

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"form_class": PictureChoiceField, **kwargs})

    def deconstruct(self) -> tuple:
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.ForeignKey", args, kwargs

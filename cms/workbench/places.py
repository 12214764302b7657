"""Where on its page a text stands, read from the path that wagtail-localize gave it and the source's stored content.

A path is 'title', 'body.<block id>.people.<item id>.title' or 'organisers.<translation key>.name'. Blocks are looked up
in the stored JSON, so that no value is made and no query asked.
"""

import json
from dataclasses import dataclass
from typing import Any

from django.db.models import Field, Model
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.fields import StreamField

GENERAL = "general"


@dataclass(frozen=True)
class Place:
    """A text's place: the group of rows it belongs to, its name there, and what it is a value of.

    `group` is the path of the block or row of a list that groups its texts, or GENERAL for the page's own fields.
    `definition` is the block or the model field behind the text; None where the path leads into a block that takes
    its own texts apart (a table).
    """

    group: str
    heading: str
    icon: str
    label: str
    definition: blocks.Block | Field | None

    @property
    def most(self) -> int | None:
        """How many characters fit; None where there is no limit."""
        field = getattr(self.definition, "field", None) if isinstance(self.definition, blocks.Block) else None
        return getattr(field or self.definition, "max_length", None)


class Places:
    """The places of one source's texts."""

    def __init__(self, model: type[Model], content_json: str) -> None:
        self.model, self.content = model, json.loads(content_json)

    def find(self, path: str) -> Place:
        """The place at a path; what the source no longer has stands in the group of the page's own fields."""
        name, *steps = path.split(".")
        try:
            field = self.model._meta.get_field(name)
        except LookupError:
            return self._own(name, None)
        if not steps or not hasattr(field, "related_model"):
            return self._own(name, field)
        if isinstance(field, StreamField):
            return self._in_stream(field, name, steps)
        return self._in_rows(field, name, steps) if field.is_relation else self._own(name, field)

    def is_relation(self, name: str) -> bool:
        """Whether it is a list of rows in an inline panel."""
        return bool(getattr(self.model._meta.get_field(name), "one_to_many", False))

    def _own(self, name: str, field: Any) -> Place:
        label = capfirst(getattr(field, "verbose_name", name))
        return Place(GENERAL, str(self.model._meta.verbose_name), "doc-empty-inverse", label, field)

    def _in_rows(self, relation: Any, name: str, steps: list[str]) -> Place:
        """A row of an inline panel, named by its translation key."""
        rows, model = self.content.get(name) or [], relation.related_model
        keys = [row.get("translation_key") for row in rows]
        number = f" {keys.index(steps[0]) + 1}/{len(keys)}" if steps[0] in keys and len(keys) > 1 else ""
        field = model._meta.get_field(steps[1]) if len(steps) > 1 else None
        label = capfirst(str(getattr(field, "verbose_name", "")))
        heading = capfirst(str(model._meta.verbose_name)) + number
        return Place(f"{name}.{steps[0]}", heading, "list-ul", label, field)

    def _in_stream(self, field: StreamField, name: str, steps: list[str]) -> Place:
        raw = next((child for child in self._streams(name) if child.get("id") == steps[0]), None)
        block = field.stream_block.child_blocks.get(raw["type"]) if raw else None
        if raw is None or block is None:
            return self._own(name, field)
        words, definition = _walk(block, raw["value"], steps[1:])
        label = " · ".join(words) or str(block.label)
        return Place(f"{name}.{steps[0]}", str(block.label), block.meta.icon, label, definition)

    def _streams(self, name: str) -> list[dict[str, Any]]:
        if name not in self._read:
            value = self.content.get(name) or "[]"
            self._read[name] = json.loads(value) if isinstance(value, str) else value
        return self._read[name]

    @cached_property
    def _read(self) -> dict[str, list[dict[str, Any]]]:
        return {}


def _walk(block: blocks.Block, raw: Any, steps: list[str]) -> tuple[list[str], blocks.Block | None]:
    """The names of what stands on the way down a path, and the block at its end."""
    if not steps or steps[0].startswith("'"):  # 'https://…' names a link of a rich text by its address
        return [], block
    step, rest = steps[0], steps[1:]
    if hasattr(block, "get_translatable_segments"):
        return [_part(step)], block if isinstance(block, blocks.FieldBlock) else None
    if isinstance(block, blocks.StructBlock) and step in block.child_blocks:
        child = block.child_blocks[step]
        words, definition = _walk(child, (raw or {}).get(step), rest)
        return [*([] if isinstance(child, blocks.ListBlock) and words else [str(child.label)]), *words], definition
    items = [item for item in raw or [] if isinstance(item, dict)] if isinstance(raw, list) else []
    number = next((place for place, item in enumerate(items) if item.get("id") == step), None)
    if number is None:
        return [], None
    child = block.child_block if isinstance(block, blocks.ListBlock) else block.child_blocks.get(items[number]["type"])
    if child is None:
        return [], None
    words, definition = _walk(child, items[number]["value"], rest)
    return [f"{number + 1}/{len(items)} {' · '.join(words) or child.label}".strip()], definition


def _part(step: str) -> str:
    """What a block calls a part of its own: '0-1' is a table's cell."""
    row, dash, column = step.partition("-")
    if dash and row.isdigit() and column.isdigit():
        return _("Row {row}, column {column}").format(row=int(row) + 1, column=int(column) + 1)
    return _("Table caption") if step == "caption" else capfirst(step.replace("_", " "))

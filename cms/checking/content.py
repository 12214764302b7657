"""A page read once for all checks: its fields and everything in its streams, each with its content path."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

from django.db import models
from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from cms.checking.paragraphs import read

OF_WAGTAIL = {"title", "seo_title", "search_description"}
NO_PROSE = (models.SlugField, models.URLField, models.EmailField)


class Part(NamedTuple):
    """A block of a stream, outer ones before what is inside them; `level` counts from 0 for a stream's own."""

    path: str
    block: blocks.Block
    value: Any
    level: int


class Passage(NamedTuple):
    """Words at one place: a plain field, a line of a rich text or a cell of a table."""

    path: str
    text: str
    line: str = ""


class TextLink(NamedTuple):
    """A link in rich text; `page` is 0 for links that lead elsewhere."""

    path: str
    text: str
    line: str
    page: int


class Content:
    """What a page says, in the order in which its fields and blocks stand."""

    def __init__(self, page: Page) -> None:
        self.page = page.specific
        self.language: str = page.locale.language_code

    @cached_property
    def parts(self) -> list[Part]:
        """Every block of every stream."""
        names = [field.name for field in self.page._meta.concrete_fields if isinstance(field, StreamField)]
        return [part for name in names for part in _in_stream(name, getattr(self.page, name), 0)]

    @cached_property
    def prose(self) -> dict[str, bool]:
        """Names of the fields that editors write words in, each with whether it is rich text."""
        names = {}
        for field in self.page._meta.concrete_fields:
            is_text = isinstance(field, models.CharField | models.TextField) and not isinstance(field, NO_PROSE)
            is_ours = field.model is not Page or field.name in OF_WAGTAIL
            if is_text and is_ours and field.editable and not field.choices:
                names[field.name] = isinstance(field, RichTextField)
        return names

    @cached_property
    def places(self) -> dict[str, int]:
        """The order of paths on the page."""
        paths = [*self.prose, *(part.path for part in self.parts)]
        return {path: number for number, path in enumerate(paths, 1)}

    @cached_property
    def sources(self) -> list[tuple[str, str]]:
        """(path, source) of every rich text that holds something."""
        return [
            *self._fields(is_rich=True),
            *((part.path, part.value.source) for part in self.parts_of(blocks.RichTextBlock)),
        ]

    @cached_property
    def passages(self) -> list[Passage]:
        """Everything that is written on the page in words."""
        plain = [Passage(name, text) for name, text in self._fields(is_rich=False)]
        for part in self.parts_of(TableBlock, blocks.CharBlock, blocks.TextBlock):
            texts = _cells(part.value) if isinstance(part.block, TableBlock) else [part.value]
            plain += [Passage(part.path, text) for text in texts]
        rich = [Passage(path, line.text, line.key) for path, source in self.sources for line in read(source).lines]
        return plain + rich

    @cached_property
    def links(self) -> list[TextLink]:
        """The links inside rich texts."""
        found = [(path, link) for path, source in self.sources for link in read(source).links]
        return [TextLink(path, link.text, link.key, link.page) for path, link in found]

    def parts_of(self, *kinds: type[blocks.Block]) -> Iterator[Part]:
        """The blocks of these classes that hold something."""
        return (part for part in self.parts if isinstance(part.block, kinds) and part.value)

    def _fields(self, is_rich: bool) -> list[tuple[str, str]]:
        """(name, words) of the page's own fields, formatted or plain ones, that hold something."""
        names = [name for name, rich in self.prose.items() if rich is is_rich]
        return [(name, text) for name in names if (text := getattr(self.page, name))]


def _in_stream(path: str, stream: Any, level: int) -> Iterator[Part]:
    for child in stream or []:
        yield from _in_block(f"{path}.{child.id}", child.block, child.value, level)


def _in_block(path: str, block: blocks.Block, value: Any, level: int) -> Iterator[Part]:
    yield Part(path, block, value, level)
    if isinstance(block, blocks.StructBlock):
        for name, child in block.child_blocks.items():
            yield from _in_block(f"{path}.{name}", child, value.get(name), level + 1)
    elif isinstance(block, blocks.ListBlock):
        for item in getattr(value, "bound_blocks", []):
            yield from _in_block(f"{path}.{item.id}", block.child_block, item.value, level + 1)
    elif isinstance(block, blocks.StreamBlock):
        yield from _in_stream(path, value, level + 1)


def _cells(value: Any) -> Iterator[str]:
    table = value or {}
    yield from filter(None, [table.get("table_caption"), *(cell for row in table.get("data") or [] for cell in row)])

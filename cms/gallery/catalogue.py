"""Every block of every stream, found in the models: what the gallery shows and the convention tests hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.apps import apps
from django.utils.text import capfirst
from wagtail import blocks
from wagtail.fields import StreamField

from cms.blocks import GROUPS
from cms.gallery.picker import search_words


@dataclass
class Entry:
    """A block under its name in the streams, and where it may stand."""

    name: str
    block: blocks.Block
    places: list[str] = field(default_factory=list)

    @property
    def label(self) -> str:
        return str(self.block.label)

    @property
    def description(self) -> str:
        return str(self.block.get_description())

    @property
    def icon(self) -> str:
        return self.block.meta.icon

    @property
    def group(self) -> str:
        return str(self.block.meta.group)

    def is_found_by(self, query: str) -> bool:
        """Whether every word of the query stands somewhere in what is said about the block."""
        said = " ".join([self.label, self.name, self.description, search_words(self.block), self.group]).casefold()
        return all(word in said for word in query.casefold().split())


def entries() -> list[Entry]:
    """The blocks in the order of their groups, each once; names and places in the active language."""
    found: dict[tuple[str, type], Entry] = {}
    for stream, place in _streams():
        for name, block in stream.child_blocks.items():
            entry = found.setdefault((name, type(block)), Entry(name, block))
            if place not in entry.places:
                entry.places.append(place)
    order = [str(group) for group in GROUPS.values()]
    return sorted(found.values(), key=lambda entry: order.index(entry.group))


def entry_of(name: str) -> Entry | None:
    """The block of this name, or None."""
    return next((entry for entry in entries() if entry.name == name), None)


def _streams() -> Iterator[tuple[blocks.StreamBlock, str]]:
    """Each stream of each model and where it stands: 'City front page', 'Project: materials'.

    Streams with the most blocks come first: they say which block a name means.
    """
    found = [
        (stream, model)
        for model in apps.get_models()
        for stream in model._meta.concrete_fields
        if isinstance(stream, StreamField) and stream.model is model
    ]
    for stream, model in sorted(found, key=lambda pair: -len(pair[0].stream_block.child_blocks)):
        page = capfirst(str(model._meta.verbose_name))
        yield stream.stream_block, page if stream.name == "body" else f"{page}: {stream.verbose_name}"

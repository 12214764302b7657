"""One pass that fetches whatever the streams of a page refer to: a query or two for each model, however many blocks.

Wagtail's choosers ask once for each kind of block, and everything that hangs on what they find (the edition in the
reader's language, the address of a page, the contacts of a person) once for each block, rich texts for each link. The
pass reads the stored data, asks, and lets the blocks take what it has found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db.models import Model
from wagtail import blocks
from wagtail.rich_text import RichText

from cms.blocks.leaves import leaves
from cms.blocks.linked_text import LinkedText, ids_in

Found = Mapping[Any, Any]  # by primary key
Loader = Callable[[set[Any], "Fetch"], Found]
_loaders: dict[type[Model], Loader] = {}
_holding: list[type[Model]] = []
_running: ContextVar[Fetch | None] = ContextVar("fetch", default=None)


def loads(model: type[Model], holds_streams: bool = False) -> Callable[[Loader], Loader]:
    """Register how objects of a model are fetched for a page, with everything that blocks print of them.

    One that `holds_streams` comes first and adds what stands in those.
    """

    def register(loader: Loader) -> Loader:
        _loaders[model] = loader
        if holds_streams:
            _holding.append(model)
        return loader

    return register


class Fetch:
    """A pass: `add` streams and texts, then `run`."""

    def __init__(self) -> None:
        self.wanted: dict[type[Model], set[Any]] = defaultdict(set)
        self.found: dict[type[Model], Found] = {}
        self.pictures: list[Any] = []  # of what was found: whoever runs the pass fetches their sizes together
        self._streams: list[tuple[blocks.StreamBlock, list]] = []
        self._afterwards: list[Callable[[], Any]] = []

    def add(self, stream: blocks.StreamValue) -> None:
        """A stream that is to be printed; it finds its objects in `run`."""
        self.add_stored(stream.stream_block, list(stream.raw_data))
        self._afterwards.append(lambda: list(stream))

    def add_stored(self, block: blocks.Block, value: Any) -> None:
        """What stored data refer to."""
        for leaf, part in leaves(block, value):
            if isinstance(leaf, blocks.ChooserBlock) and isinstance(leaf, Fetched):
                self.wanted[leaf.model_class].add(part)
            elif isinstance(leaf, blocks.RichTextBlock):
                for model, key in ids_in(part):
                    self.wanted[model].add(key)

    def then(self, action: Callable[[], Any]) -> None:
        """Do this when everything is there: blocks made from stored data inside take it."""
        self._afterwards.append(action)

    def run(self) -> dict[type[Model], Found]:
        """Fetch, and let the streams take what was found; returns it by model."""
        for model in _holding:
            self._load(model)
        for model in list(self.wanted):
            self._load(model)
        with self._at_hand():
            for action in self._afterwards:
                action()
        return self.found

    def _load(self, model: type[Model]) -> None:
        keys = self.wanted[model]
        if keys and model not in self.found:
            loader = _loaders.get(model)
            self.found[model] = loader(keys, self) if loader else model._default_manager.in_bulk(keys)

    @contextmanager
    def _at_hand(self) -> Iterator[None]:
        token = _running.set(self)
        try:
            yield
        finally:
            _running.reset(token)


class Fetched:
    """For a chooser or a rich text: takes what a pass has found; asks as Wagtail does where there is none."""

    model_class: Any  # a chooser's

    def bulk_to_python(self, values: Iterable[Any]) -> list[Any]:
        fetch = _running.get()
        if fetch is None:
            return super().bulk_to_python(values)  # type: ignore[misc]  # a mixin
        if isinstance(self, blocks.RichTextBlock):
            return [LinkedText(value, fetch.found) if value else RichText(value) for value in values]
        known = fetch.found.get(self.model_class, {})
        return [known.get(value) for value in values]


class PageChooserBlock(Fetched, blocks.PageChooserBlock):
    """Wagtail's, as part of the pass."""


class RichTextBlock(Fetched, blocks.RichTextBlock):
    """Wagtail's, as part of the pass."""

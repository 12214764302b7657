"""What a ready-made start is, and how it fills a page that nobody has saved yet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from django.utils import translation
from django.utils.functional import Promise
from wagtail import blocks
from wagtail.models import Page

from cms.models import SectionPage

Text = Any  # a lazy translation
Part = tuple[str, Mapping[str, Any]]  # a block's name, and those of its parts that are not empty


@dataclass(frozen=True)
class Start:
    """A kind of page with what it usually begins with.

    Texts of blocks are left empty, so that nothing can be published by accident: a block whose text is required
    refuses. What stands there from the start (`body`) can be published: usual headings, in the page's language.
    `list_model` is the list below a front page that such pages stand in; without one they stand where they are added.
    `is_single`: a site has one such page at most. `fill(page, section)` sets further fields.
    """

    key: str
    model: type[Page]
    name: Text
    sentence: Text
    begins_with: Text
    list_model: type[Page] | None = None
    list_name: Text = ""
    body: tuple[Part, ...] = ()
    is_single: bool = False
    superusers_only: bool = False
    fill: Callable[[Page, SectionPage | None], None] | None = field(default=None)

    def begin(self, page: Page, section: SectionPage | None) -> None:
        """Give an unsaved page its first blocks and values, in the language of its locale."""
        with translation.override(page.locale.language_code):
            if self.body:
                stream = page._meta.get_field("body").stream_block
                page.body = blocks.StreamValue(stream, [_block(stream, *part) for part in self.body])
            if self.fill:
                self.fill(page, section)


def _block(stream: blocks.StreamBlock, name: str, given: Mapping[str, Any]) -> tuple[str, Any, str]:
    """Name, value and id of a block as it is added by hand, with what is given filled in."""
    value = stream.child_blocks[name].get_default()
    for key, part in given.items():
        value[key] = str(part) if isinstance(part, Promise) else part
    return name, value, str(uuid4())

"""The block picker: found by many words, and by what a block looks like."""

from typing import Any

from django.forms import Media, Script
from django.utils.functional import cached_property
from django.utils.translation import gettext
from wagtail import blocks
from wagtail.blocks.stream_block import StreamBlockAdapter


def search_words(block: blocks.Block) -> str:
    """The words under which a block is found besides its label, in the active language."""
    return str(getattr(block.meta, "search_words", ""))


class PickerAdapter(StreamBlockAdapter):
    """Wagtail's stream, whose picker also looks into `Meta.search_words` and shows what is highlighted.

    Stock Wagtail searches labels and Python names only.
    """

    js_constructor = "gallery.StreamBlock"

    def js_args(self, block: blocks.StreamBlock) -> list[Any]:
        """As the stock adapter's, the last one with the words of each block and what an empty picture says."""
        *args, meta = super().js_args(block)
        words = {name: search_words(child) for name, child in block.child_blocks.items()}
        return [*args, meta | {"searchWords": words, "hint": gettext("Point at a block to see it.")}]

    @cached_property
    def media(self) -> Media:
        # A module runs before the form's blocks are made. (The type hints know paths only.)
        scripts: Any = [Script("gallery/picker.js", type="module")]
        return super().media + Media(js=scripts, css={"all": ["gallery/picker.css"]})

"""Block shapes that wagtail-localize 1.14.5 crashes on or silently leaves in the source language.

Its extractor follows the stored data beside the blocks, and loses the data below a struct that is
itself a field of a struct. What needs the data there fails.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from wagtail import blocks
from wagtail.admin.rich_text import get_rich_text_editor_widget
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.embeds.blocks import EmbedBlock
from wagtail.fields import RichTextField
from wagtail.images.blocks import ImageBlock

STREAM, STRUCT, LOST = "in a stream or list", "in a struct", "two structs deep"
TEXT_BLOCKS = (blocks.CharBlock, blocks.TextBlock)


@dataclass(frozen=True)
class Problem:
    """One shape that fails. `kind` is a key of cms.translation.checks.PROBLEMS; `path` names the block."""

    kind: str
    path: str


def problems(block: blocks.Block, path: str, place: str = STREAM) -> Iterator[Problem]:
    """Walk a block and what is inside it; `place` says how the extractor reaches its stored data."""
    kind = _kind(block, place)
    if kind:
        yield Problem(kind, path)
    elif isinstance(block, ImageBlock | EmbedBlock) or hasattr(block, "get_translatable_segments"):
        return
    elif isinstance(block, blocks.StreamBlock):
        for name, child in block.child_blocks.items():
            yield from problems(child, f"{path}.{name}", STREAM)
    elif isinstance(block, blocks.ListBlock):
        yield from problems(block.child_block, f"{path}.item", STREAM)
    elif isinstance(block, blocks.StructBlock):
        inside = STRUCT if place == STREAM else LOST
        for name, child in block.child_blocks.items():
            yield from problems(child, f"{path}.{name}", inside)


def rich_text_has_images(text: blocks.RichTextBlock | RichTextField) -> bool:
    """Whether the editor of a rich text, with its own features or the settings' ones, accepts images."""
    widget = get_rich_text_editor_widget(text.editor, features=text.features)
    return "image" in (getattr(widget, "features", None) or ())


def _kind(block: blocks.Block, place: str) -> str:
    """What is wrong with this block itself; '' when nothing is."""
    # wagtail-localize looks at these two before it asks a block for its own segments.
    if isinstance(block, EmbedBlock):
        return "embed"
    if isinstance(block, ImageBlock):
        return "deep_image" if place == LOST else ""
    if hasattr(block, "get_translatable_segments"):
        return ""
    if isinstance(block, blocks.ListBlock):
        return "deep_list" if place == LOST else ""
    if isinstance(block, blocks.RichTextBlock):
        return "rich_text_image" if rich_text_has_images(block) else ""
    if isinstance(block, TEXT_BLOCKS):
        return "null_text" if place != STREAM and block.get_default() is None else ""
    untranslated = (blocks.RawHTMLBlock, blocks.RegexBlock, TableBlock, TypedTableBlock)
    return "untranslated" if isinstance(block, untranslated) else ""

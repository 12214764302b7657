"""What stands at the ends of a block's stored data: texts, figures, and the keys of what was chosen."""

from collections.abc import Iterator
from typing import Any

from wagtail import blocks

Leaf = tuple[blocks.Block, Any]


def leaves(block: blocks.Block, value: Any) -> Iterator[Leaf]:
    """Every block without parts that holds something, with its stored value; nothing is read from the database.

    Children of an unknown type and parts that the block no longer has are left out, as Wagtail leaves them out.
    """
    for child, part in _parts(block, value):
        yield from leaves(child, part)
    if value not in (None, "") and not isinstance(block, _WITH_PARTS):
        yield block, value


_WITH_PARTS = (blocks.StreamBlock, blocks.StructBlock, blocks.ListBlock)


def _parts(block: blocks.Block, value: Any) -> Iterator[Leaf]:
    if isinstance(block, blocks.StreamBlock):
        known = block.child_blocks
        yield from ((known[part["type"]], part["value"]) for part in value or () if part["type"] in known)
    elif isinstance(block, blocks.StructBlock):
        yield from ((child, value[name]) for name, child in block.child_blocks.items() if name in (value or ()))
    elif isinstance(block, blocks.ListBlock):
        yield from ((block.child_block, _item(part)) for part in value or ())


def _item(part: Any) -> Any:
    """A list's items were once stored bare."""
    return part["value"] if isinstance(part, dict) and part.get("type") == "item" and "id" in part else part

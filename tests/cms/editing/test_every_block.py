"""Whatever text of a block is printed leads to the field that it was typed into."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from bs4 import BeautifulSoup
from wagtail.blocks import CharBlock, ListBlock, RichTextBlock, StructBlock, TextBlock

from citypages.blocks import CityStreamBlock
from cms.editing.marking import marking

BLOCK = "2c6d9a1e-0000-4000-8000-000000000001"
BLOCKS = CityStreamBlock().child_blocks
# Printed together with other fields, in one line that leads to the first of them.
TOGETHER = {"quote.title": "speaker", "quote.organisation": "speaker", "hashtags.tags": "tags"}

pytestmark = pytest.mark.django_db


def with_words(block: Any, value: Any, steps: tuple[str, ...] = ()) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Put a word of its own into every text of a value; (word, its content path) for each."""
    for name, child in block.child_blocks.items():
        path = (*steps, name)
        if isinstance(child, ListBlock):
            for item in value[name].bound_blocks:
                item.id = item.id or f"{BLOCK[:-1]}{len(steps) + 2}"
                if isinstance(item.block, StructBlock):
                    yield from with_words(item.block, item.value, (*path, item.id))
        elif isinstance(child, CharBlock | TextBlock | RichTextBlock) and type(child).__name__ != "WebAddressBlock":
            word = "x" + "".join(step[:8] for step in path).replace("-", "")
            value[name] = child.to_python(f"<p>{word}</p>" if isinstance(child, RichTextBlock) else word)
            yield word, path


@pytest.mark.parametrize("name", [name for name, block in BLOCKS.items() if isinstance(block, StructBlock)])
def test_every_text_that_a_block_prints_is_marked(name):
    block = BLOCKS[name]
    value = block.get_preview_value()
    words = list(with_words(block, value))
    with marking():
        context = block.get_preview_context(value) | {"id": BLOCK}
        soup = BeautifulSoup(block.render(value, context), "html.parser")
    for word, path in words:
        wanted = f"{BLOCK}." + ".".join(path)
        also = f"{BLOCK}.{TOGETHER.get(f'{name}.{path[-1]}', '-')}"
        for text in soup.find_all(string=re.compile(rf"\b{word}\b")):
            if text.find_parent(["head", "script"]):
                continue
            marks = [parent.get("data-edit") for parent in text.parents if parent.get("data-edit")]
            assert wanted in marks or also in marks, f"{word} of {name}: marked as {marks}"

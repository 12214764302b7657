"""Blocks filled to the brim with numbered words, as they are stored, and blocks in every state of emptiness."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from citypages.reuse.blocks import ReusableSectionChooserBlock
from cms.blocks import OverridableCharBlock, SyncedCharBlock
from tests.factories import DocumentFactory, ImageFactory, coordinator, reusable_section

SOURCE, TARGET = "sana", "word"


def in_english(text: str) -> str:
    """The translation of a numbered word."""
    return text.replace(SOURCE, TARGET)


class Filler:
    """Fills blocks. `words` are to be translated, `kept` are the same in every language."""

    def __init__(self, page: object) -> None:
        self.page = page
        self.words: list[str] = []
        self.kept: list[str] = []

    def word(self, kept: bool = False) -> str:
        """A word that stands nowhere else."""
        (self.kept if kept else self.words).append(f"{SOURCE} {len(self.words) + len(self.kept):03}")
        return (self.kept if kept else self.words)[-1]

    def stream(self, block: blocks.StreamBlock) -> list[dict]:
        """One block of every kind."""
        return [item(name, self.fill(child)) for name, child in block.child_blocks.items()]

    def fill(self, block: blocks.Block) -> Any:
        """Stored data of one block."""
        if isinstance(block, blocks.StructBlock):
            return {name: self.fill(child) for name, child in block.child_blocks.items()}
        if isinstance(block, blocks.ListBlock):
            return [item("item", self.fill(block.child_block)) for _number in range(2)]
        for kind, fill in self.fillers():
            if isinstance(block, kind):
                return fill(block)
        raise NotImplementedError(f"Say in tests/filling.py how a {type(block).__name__} is filled.")

    def fillers(self) -> list[tuple[type, Callable[[Any], Any]]]:
        """Special kinds first."""
        return [
            (TableBlock, lambda _block: self.table()),
            (blocks.BooleanBlock, lambda _block: True),
            (blocks.IntegerBlock, lambda _block: 1),
            (blocks.ChoiceBlock, lambda block: next(iter(dict(block.field.choices or [("", "")])))),
            (blocks.URLBlock, lambda _block: "https://www.example.fi/"),
            (blocks.RichTextBlock, lambda _block: f"<p>{self.word()}</p><ul><li>{self.word()}</li></ul>"),
            (SyncedCharBlock, lambda _block: self.word(kept=True)),
            (OverridableCharBlock, lambda _block: self.word(kept=True)),
            (blocks.IntegerBlock, lambda _block: 2020),
            (blocks.CharBlock, lambda _block: self.word()),
            (blocks.TextBlock, lambda _block: self.word()),
            (ImageChooserBlock, lambda _block: ImageFactory().pk),
            (DocumentChooserBlock, lambda _block: DocumentFactory(file__data=b"x").pk),
            (blocks.PageChooserBlock, lambda _block: self.page.pk),
            (ReusableSectionChooserBlock, lambda _block: reusable_section().pk),
            (SnippetChooserBlock, lambda _block: coordinator().pk),
        ]

    def table(self) -> dict:
        """A table whose cells and caption are words, but for one empty cell."""
        cells = [[self.word(), self.word()], [self.word(), ""]]
        return {
            "data": cells,
            "cell": [],
            "mergeCells": [],
            "table_caption": self.word(),
            "table_header_choice": "both",
            "first_row_is_table_header": True,
            "first_col_is_header": True,
        }


def item(name: str, value: Any) -> dict:
    """A child of a stream or list, with its id."""
    return {"type": name, "value": value, "id": str(uuid4())}


def blank(block: blocks.Block) -> Any:
    """Stored data of a block that was added and left empty."""
    if isinstance(block, blocks.StructBlock):
        return {name: blank(child) for name, child in block.child_blocks.items()}
    if isinstance(block, blocks.ListBlock):
        return [item("item", blank(block.child_block))]
    if isinstance(block, TableBlock | blocks.BooleanBlock) or hasattr(block, "target_model"):
        return None
    return ""


def null(block: blocks.Block) -> Any:
    """Stored data of a block whose parts are null, as an import may leave them."""
    if isinstance(block, blocks.StructBlock):
        return {name: null(child) for name, child in block.child_blocks.items()}
    return [item("item", null(block.child_block))] if isinstance(block, blocks.ListBlock) else None


def missing(block: blocks.Block) -> Any:
    """Stored data from before the block got its parts."""
    return {} if isinstance(block, blocks.StructBlock) else ""

"""What every block has in common."""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

# What staff want to do, in the order in which every block picker and the gallery offer it.
GROUPS = {
    "text": _("Text"),
    "pictures": _("Pictures and videos"),
    "people": _("People"),
    "projects": _("Projects"),
    "lists": _("Lists and files"),
    "notices": _("Highlights"),
}
TEXTS = (blocks.CharBlock, blocks.TextBlock, blocks.URLBlock, blocks.EmailBlock)


def in_active_language(value: Any) -> Any:
    """A preview value with its translated texts as plain ones; only then can blocks join and cut them."""
    if isinstance(value, Promise):
        return str(value)
    if isinstance(value, dict):
        return {key: in_active_language(part) for key, part in value.items()}
    return [in_active_language(part) for part in value] if isinstance(value, list) else value


class Previewed:
    """For a block: its preview value is in the language of whoever looks at it."""

    def get_preview_value(self) -> Any:
        """The example that the block picker and the gallery show."""
        return self.normalize(in_active_language(self.meta.preview_value))  # type: ignore[attr-defined]  # a mixin


class BaseStreamBlock(blocks.StreamBlock):
    """A stream whose picker offers its blocks in the order of GROUPS, and within a group as they are declared."""

    def ordered_child_blocks(self) -> list[blocks.Block]:
        order = [str(group) for group in GROUPS.values()]
        known = {name: str(block.meta.group) for name, block in self.child_blocks.items()}
        return sorted(
            self.child_blocks.values(),
            key=lambda block: order.index(known[block.name]) if known[block.name] in order else len(order),
        )


class BaseBlock(Previewed, blocks.StructBlock):
    """A block of named parts.

    Its stable id reaches its own template only: Wagtail 8 puts a block's `id` into the template context and
    children rendered inside inherit the outer one (visual-editing.md A), so it is handed on as `block_id`.

    A text that stored data lack, or hold as null, is read as '': wagtail-localize crashes on null (its issues 875
    and 918), and templates need not ask.
    """

    def __init__(self, local_blocks: Any = None, **kwargs: Any) -> None:
        super().__init__(local_blocks, **kwargs)
        self.text_names = {name for name, child in self.child_blocks.items() if isinstance(child, TEXTS)}
        for name in self.text_names:
            if self.child_blocks[name].meta.default is None:
                self.child_blocks[name].meta.default = ""

    def to_python(self, value: Any) -> Any:
        return super().to_python(self._without_null(value))

    def bulk_to_python(self, values: Any) -> Any:
        return super().bulk_to_python([self._without_null(value) for value in values])

    def render(self, value: Any, context: dict | None = None) -> str:
        inner = dict(context or {})
        inner["block_id"] = inner.pop("id", None)
        return super().render(value, inner)

    def _without_null(self, value: Any) -> Any:
        return {key: "" if part is None and key in self.text_names else part for key, part in (value or {}).items()}

    class Meta:
        abstract = True
        label_format = "{label}"
        search_words = ""  # other words under which the block picker finds the block, parted by spaces

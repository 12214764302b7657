"""Files to download."""

from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.blocks import GROUPS, INLINE_FEATURES, BaseBlock, RichTextBlock
from media.blocks.choosers import DocumentChooserBlock
from media.samples import SampleDocument

# Shown in the block picker and the gallery.
EXAMPLES = (
    SampleDocument(_("What six cities learned from each other"), 1_200_000),
    SampleDocument(_("Trials step by step"), 640_000),
)


class DocumentItemBlock(BaseBlock):
    """One file."""

    document = DocumentChooserBlock(label=_("Document"))
    level = blocks.CharBlock(
        required=False,
        max_length=80,
        label=_("Part of the series"),
        help_text=_("In a family of publications, for example: handbook."),
    )
    description = blocks.CharBlock(required=False, max_length=250, label=_("What it is about"))

    class Meta:
        icon = "doc-full"
        label = _("Document")
        label_format = "{description}"
        description = _("A file to download; type, size and language are printed by themselves.")
        search_words = _("file attachment brochure pdf download")
        group = GROUPS["lists"]
        template = "media/blocks/document.html"
        preview_value = {"document": None, "level": _("Handbook"), "description": _("For those who plan a trial.")}

    def get_preview_value(self) -> Any:
        value = super().get_preview_value()
        value["document"] = EXAMPLES[0]
        return value


class DocumentsBlock(BaseBlock):
    """A list of files, each with its type, size and language."""

    heading = blocks.CharBlock(required=False, max_length=120, label=_("Heading"))
    documents = blocks.ListBlock(DocumentItemBlock(), min_num=1, label=_("Documents"))
    licence = RichTextBlock(
        required=False,
        features=INLINE_FEATURES,
        label=_("Terms of use"),
        help_text=_("How these documents may be used, with a link to the licence."),
    )

    class Meta:
        icon = "doc-full-inverse"
        label = _("Documents")
        label_format = "{heading}"
        description = _("Files to download; type, size and language are printed by themselves.")
        search_words = _("file attachment brochure publication pdf download")
        group = GROUPS["lists"]
        template = "media/blocks/documents.html"
        preview_value = {
            "heading": _("Publications"),
            "documents": [
                {"document": None, "level": _("Handbook"), "description": _("The whole programme on forty pages.")},
                {"document": None, "level": _("Guide"), "description": _("For those who plan a trial.")},
            ],
            "licence": format_lazy("<p>{}</p>", _("May be used and changed when the authors are named.")),
        }

    def get_preview_value(self) -> Any:
        value = super().get_preview_value()
        for item, example in zip(value["documents"], EXAMPLES, strict=True):
            item["document"] = example
        return value

"""Several pictures side by side."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.blocks import GROUPS, BaseBlock
from media.blocks.figure import FigureBlock, with_example
from media.samples import GAMES, RIVERSIDE


class GalleryBlock(BaseBlock):
    """Pictures that belong together."""

    heading = blocks.CharBlock(required=False, max_length=120, label=_("Heading"))
    pictures = blocks.ListBlock(FigureBlock(), min_num=2, label=_("Pictures"))

    class Meta:
        icon = "grid"
        label = _("Gallery")
        label_format = "{heading}"
        description = _("Two or more pictures side by side, each with caption and credit.")
        search_words = _("pictures images photos album")
        group = GROUPS["pictures"]
        template = "media/blocks/gallery.html"
        preview_value = {
            "heading": _("Pictures of the trials"),
            "pictures": [{"image": None}, {"image": None}],
        }

    def get_preview_value(self) -> Any:
        value = super().get_preview_value()
        for picture, image in zip(value["pictures"], (RIVERSIDE, GAMES), strict=True):
            with_example(picture, image)
        return value

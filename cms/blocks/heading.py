"""Headings inside a page."""

from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.blocks.base import GROUPS, BaseBlock


class HeadingValue(blocks.StructValue):
    """A heading that can be linked to."""

    @property
    def anchor(self) -> str:
        """Id of the heading in the page, from its words."""
        return slugify(self.get("text") or "")

    @property
    def tag(self) -> str:
        """'h2' or 'h3'."""
        return self.get("level") or "h2"


class HeadingBlock(BaseBlock):
    """A heading on the second or third level; the page's title is the first."""

    text = blocks.CharBlock(max_length=120, label=_("Heading"))
    level = blocks.ChoiceBlock(
        choices=[("h2", _("Main heading of a part")), ("h3", _("Sub-heading"))], default="h2", label=_("Level")
    )

    class Meta:
        icon = "title"
        label = _("Heading")
        label_format = "{text}"
        description = _("Starts a new part of the page.")
        search_words = _("title subheading section part")
        group = GROUPS["text"]
        template = "cms/blocks/heading.html"
        value_class = HeadingValue
        preview_value = {"text": _("What is going on in the city"), "level": "h2"}

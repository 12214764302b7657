"""Hashtags."""

import re

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.blocks.base import GROUPS, BaseBlock
from cms.blocks.synced import OverridableCharBlock


def split_hashtags(text: str) -> list[str]:
    """['#6Aika', '#openservices'] from words parted by spaces or commas, with or without the sign, each once."""
    words = re.findall(r"[^\s,;#]+", text or "")
    return [f"#{word}" for word in dict.fromkeys(words)]


class HashtagsValue(blocks.StructValue):
    """A line of hashtags."""

    @property
    def tag_list(self) -> list[str]:
        return split_hashtags(self.get("tags") or "")


class HashtagsBlock(BaseBlock):
    """The line of hashtags that a campaign uses."""

    tags = OverridableCharBlock(
        max_length=200, label=_("Hashtags"), help_text=_("Parted by spaces; the # sign may be left out.")
    )

    class Meta:
        icon = "tag"
        label = _("Hashtags")
        label_format = "{tags}"
        description = _("The hashtags of a project or event.")
        search_words = _("hash tag keyword social media")
        group = GROUPS["notices"]
        template = "cms/blocks/hashtags.html"
        value_class = HashtagsValue
        preview_value = {"tags": "#6Aika #avoindata #openservices"}

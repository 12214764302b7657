"""Moving pictures from a video service, asked for only when the reader clicks."""

import re
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from cms.blocks import GROUPS, BaseBlock, WebAddressBlock
from media.blocks.choosers import ImageChooserBlock
from media.models.image import NO_CREDIT
from media.samples import GAMES

# Address of a public video -> the service's player that sets the fewest cookies.
PLAYERS = (
    (
        re.compile(r"https://(?:www\.|m\.)?youtube(?:-nocookie)?\.com/(?:watch\?(?:.*&)?v=|embed/|shorts/)([\w-]{11})"),
        "https://www.youtube-nocookie.com/embed/{}?autoplay=1",
    ),
    (re.compile(r"https://youtu\.be/([\w-]{11})"), "https://www.youtube-nocookie.com/embed/{}?autoplay=1"),
    (
        re.compile(r"https://(?:www\.|player\.)?vimeo\.com/(?:video/)?(\d+)"),
        "https://player.vimeo.com/video/{}?autoplay=1&dnt=1",
    ),
)


def player_address(url: str) -> str:
    """Address of the player for a video's public address; '' for a service that is not allowed."""
    for pattern, player in PLAYERS:
        if match := pattern.match(url or ""):
            return player.format(match[1])
    return ""


class VideoValue(blocks.StructValue):
    """A video and its player."""

    @property
    def embed_url(self) -> str:
        return player_address(self.get("url") or "")


class VideoBlock(BaseBlock):
    """A video that loads when clicked: nothing is asked from the service before (917/2014 205 §)."""

    url = WebAddressBlock(label=_("Address of the video"), help_text=_("On YouTube or Vimeo."))
    title = blocks.CharBlock(max_length=160, label=_("Title"))
    description = blocks.TextBlock(required=False, rows=2, label=_("Description"))
    poster = ImageChooserBlock(required=False, label=_("Still picture"))
    language = blocks.ChoiceBlock(
        required=False, choices=lambda: list(settings.LANGUAGES), label=_("Language of the video")
    )
    transcript_url = WebAddressBlock(
        required=False, label=_("Address of the text version"), help_text=_("Captions in the video or a text version.")
    )

    class Meta:
        icon = "media"
        label = _("Video")
        label_format = "{title}"
        description = _("A video from YouTube or Vimeo that loads only when clicked.")
        search_words = _("film moving picture recording youtube vimeo")
        group = GROUPS["pictures"]
        template = "media/blocks/video.html"
        value_class = VideoValue
        preview_value = {
            "url": "#",
            "title": _("The trial in two minutes"),
            "description": _("What was learned, told by those who took part."),
            "poster": None,
            "language": "",
            "transcript_url": "",
        }

    def get_preview_value(self) -> Any:
        value = super().get_preview_value()
        value["poster"] = GAMES
        return value

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if cleaned.get("url") and not player_address(cleaned["url"]):
            message = _("Give the address of one video on YouTube or Vimeo.")
            raise StructBlockValidationError({"url": ValidationError(message)})
        poster = cleaned.get("poster")
        if poster and not poster.credit and not self.is_deferred_validation:
            raise StructBlockValidationError({"poster": ValidationError(NO_CREDIT)})
        return cleaned

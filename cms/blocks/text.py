"""Running text."""

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from cms.blocks.base import GROUPS, Previewed
from cms.blocks.fetching import RichTextBlock

INLINE_FEATURES = ["bold", "italic", "link", "document-link"]
# No headings (a block of their own keeps levels right) and no images: their alt text would stay Finnish,
# since wagtail-localize makes no segment of it (wagtail-facts B); a figure block does both well.
TEXT_FEATURES = [*INLINE_FEATURES, "ol", "ul"]


class TextBlock(Previewed, RichTextBlock):
    """Paragraphs and lists."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**({"features": TEXT_FEATURES} | kwargs))

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Paragraphs, lists and links.")
        search_words = _("paragraph body bullet list bold writing")
        group = GROUPS["text"]
        template = "cms/blocks/text.html"
        preview_value = format_lazy(
            "<p>{}</p><ul><li>{}</li><li>{}</li><li>{}</li></ul>",
            _("Six cities develop services with their residents. A trial may begin in a library or on a tram."),
            _("open interfaces"),
            _("trials in real places"),
            _("results that anybody may use"),
        )

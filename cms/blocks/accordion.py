"""Questions and answers that open one at a time."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.blocks.base import GROUPS, BaseBlock
from cms.blocks.fetching import RichTextBlock
from cms.blocks.text import TEXT_FEATURES


class AccordionItemBlock(BaseBlock):
    """One part that opens."""

    title = blocks.CharBlock(max_length=160, label=_("Title"))
    text = RichTextBlock(features=TEXT_FEATURES, label=_("Text"))

    class Meta:
        icon = "collapse-down"
        label = _("Part")
        label_format = "{title}"


class AccordionBlock(BaseBlock):
    """Parts that a reader opens when she needs them; all are printed on paper."""

    heading = blocks.CharBlock(required=False, max_length=120, label=_("Heading"))
    items = blocks.ListBlock(AccordionItemBlock(), min_num=1, label=_("Parts"))

    class Meta:
        icon = "collapse-down"
        label = _("Accordion")
        label_format = "{heading}"
        description = _("Questions and answers, or details that only some readers need.")
        search_words = _("question answer FAQ fold open collapse details more")
        group = GROUPS["text"]
        template = "cms/blocks/accordion.html"
        preview_value = {
            "heading": _("Often asked"),
            "items": [
                {"title": _("Who can take part?"), "text": _("Residents, companies, schools and associations.")},
                {"title": _("What does it cost?"), "text": _("Nothing. Coffee is on us.")},
                {"title": _("How do I sign up?"), "text": _("On the form of the event, a week before at the latest.")},
            ],
        }

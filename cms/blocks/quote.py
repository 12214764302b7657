"""What somebody said."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.blocks.base import GROUPS, BaseBlock
from cms.blocks.synced import SyncedCharBlock


class QuoteValue(blocks.StructValue):
    """A quotation and who is behind it."""

    @property
    def attribution(self) -> str:
        """'Name, title, organisation', leaving out what is empty."""
        return ", ".join(part for part in (self.get(key) for key in ("speaker", "title", "organisation")) if part)


class QuoteBlock(BaseBlock):
    """A quotation with its speaker."""

    text = blocks.TextBlock(label=_("Quotation"), rows=3, help_text=_("Without quotation marks: they are printed."))
    speaker = SyncedCharBlock(required=False, max_length=120, label=_("Speaker"))
    title = blocks.CharBlock(required=False, max_length=120, label=_("Speaker's title"))
    organisation = blocks.CharBlock(required=False, max_length=160, label=_("Speaker's organisation"))

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        label_format = "{speaker}"
        description = _("A person's own words, with name, title and organisation.")
        search_words = _("quote citation said interview comment")
        group = GROUPS["people"]
        template = "cms/blocks/quote.html"
        value_class = QuoteValue
        preview_value = {
            "text": _("In a week the trial showed us what no survey would have told us in a year."),
            "speaker": "Maija Malli",
            "title": _("project manager"),
            "organisation": _("Sample City"),
        }

"""A picture with its alt text, caption and credit."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from cms.blocks import GROUPS, BaseBlock, OverridableCharBlock
from media.blocks.choosers import ImageChooserBlock
from media.models import CreditKind
from media.models.image import credit_line
from media.samples import RIVERSIDE, SampleImage

NO_ALT = _("Say what the picture shows, or mark it as decorative.")
NO_CREDIT = _("Name the maker of the picture here or in the picture library.")


def with_example(value: Any, image: SampleImage = RIVERSIDE) -> Any:
    """The value of a figure with a drawing and its words."""
    value["image"] = image
    value["alt_text"], value["caption"] = str(image.alt_text), str(image.caption)
    return value


class FigureValue(blocks.StructValue):
    """A picture as it is used here: what is left blank comes from the picture, in the page's language."""

    @property
    def alt(self) -> str:
        """Alt text to print; '' for a decorative picture."""
        image = self.get("image")
        if self.get("decorative") or image is None:
            return ""
        return self.get("alt_text") or str(image.alt_text)

    @property
    def caption_text(self) -> str:
        image = self.get("image")
        return self.get("caption") or (str(image.caption) if image else "")

    @property
    def alt_language(self) -> str:
        """Code of the picture's own alt text where it is not in the reader's language; else ''."""
        return "" if self.get("alt_text") or not self.alt else self["image"].alt_text.foreign_language

    @property
    def caption_language(self) -> str:
        """Code of the picture's own caption where it is not in the reader's language; else ''."""
        return "" if self.get("caption") or not self.caption_text else self["image"].caption.foreign_language

    @property
    def credit_line(self) -> str:
        """'Kuva: Nimi'."""
        image = self.get("image")
        kind = self.get("credit_kind") or (image.credit_kind if image else "")
        return credit_line(kind, self.get("credit") or (image.credit if image else ""))


class FigureBlock(BaseBlock):
    """One picture. Flat on purpose: wagtail-localize fails on an ImageBlock two structs deep (its PR 935)."""

    image = ImageChooserBlock(label=_("Picture"))
    alt_text = blocks.CharBlock(
        required=False,
        max_length=250,
        label=_("Alt text"),
        help_text=_("What the picture shows. Empty: the picture's own alt text."),
    )
    decorative = blocks.BooleanBlock(
        required=False, label=_("Decorative"), help_text=_("The picture adds nothing that the text does not say.")
    )
    caption = blocks.CharBlock(
        required=False, max_length=300, label=_("Caption"), help_text=_("Empty: the picture's own caption.")
    )
    description = blocks.TextBlock(
        required=False,
        rows=3,
        label=_("Long description"),
        help_text=_("For a chart or a table given as a picture: everything that it says, in words."),
    )
    credit_kind = blocks.ChoiceBlock(
        required=False,
        choices=CreditKind.choices,
        label=_("Kind of credit"),
        help_text=_("Empty: as in the picture library."),
    )
    credit = OverridableCharBlock(
        required=False, max_length=160, label=_("Credit"), help_text=_("Empty: as in the picture library.")
    )

    class Meta:
        icon = "image"
        label = _("Picture")
        label_format = "{caption}"
        description = _("A photograph, drawing or chart with its caption and credit.")
        search_words = _("picture image photo drawing caption credit header")
        group = GROUPS["pictures"]
        template = "media/blocks/figure.html"
        value_class = FigureValue
        preview_value = {"image": None}

    def get_preview_value(self) -> Any:
        return with_example(super().get_preview_value())

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        image = cleaned.get("image")
        if self.is_deferred_validation or not image:
            return cleaned
        errors = {}
        if not (cleaned["decorative"] or cleaned["alt_text"] or image.alt_text):
            errors["alt_text"] = ValidationError(NO_ALT)
        if not (cleaned["credit"] or image.credit):
            errors["credit"] = ValidationError(NO_CREDIT)
        if errors:
            raise StructBlockValidationError(errors)
        return cleaned

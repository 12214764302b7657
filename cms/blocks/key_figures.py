"""Numbers worth remembering."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.blocks.base import GROUPS, BaseBlock


class KeyFigureBlock(BaseBlock):
    """One number, what it counts and where it comes from."""

    number = blocks.CharBlock(max_length=20, label=_("Number"), help_text=_("As printed: 30, 4 000, 95."))
    unit = blocks.CharBlock(required=False, max_length=20, label=_("Unit"), help_text=_("For example %, M€, projects."))
    label = blocks.CharBlock(max_length=120, label=_("What it counts"))
    source = blocks.CharBlock(required=False, max_length=160, label=_("Source"))

    class Meta:
        icon = "order"
        label = _("Figure")
        label_format = "{number} {unit}"


class KeyFiguresBlock(BaseBlock):
    """A row of numbers."""

    heading = blocks.CharBlock(required=False, max_length=120, label=_("Heading"))
    figures = blocks.ListBlock(KeyFigureBlock(), min_num=1, max_num=6, label=_("Figures"))

    class Meta:
        icon = "decimal"
        label = _("Key figures")
        label_format = "{heading}"
        description = _("Up to six numbers with their unit, meaning and source.")
        search_words = _("numbers statistics per cent result amount")
        group = GROUPS["notices"]
        template = "cms/blocks/key_figures.html"
        preview_value = {
            "heading": _("The programme in figures"),
            "figures": [
                {"number": "6", "unit": "", "label": _("cities that learn from each other"), "source": ""},
                {"number": "60", "unit": "", "label": _("projects"), "source": _("Final report of the programme")},
                {"number": "30", "unit": "%", "label": _("of Finns live in these cities"), "source": ""},
            ],
        }

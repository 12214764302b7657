"""The EU funds that paid for what a page tells about, and the banner that must say so.

Regulation (EU) 1303/2013, Annex XII 2.2, and Implementing Regulation (EU) 821/2014, art. 3 to 5: the emblem in colour
in view without scrolling, "European Union" spelled out, and the fund's name.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SectionFund(models.TextChoices):
    """What a whole site is funded from, unless a page of it says more precisely."""

    BOTH = "both", _("ERDF and ESF")
    ERDF = "erdf", _("European Regional Development Fund (ERDF)")
    ESF = "esf", _("European Social Fund (ESF)")
    NONE = "none", _("No EU fund")


NAMES = {"erdf": _("European Regional Development Fund"), "esf": _("European Social Fund")}


def funds_in(choice: str) -> list[str]:
    """Keys of the funds that a choice stands for: 'both' is two, '' and 'none' are none."""
    if choice == SectionFund.BOTH:
        return list(NAMES)
    return [choice] if choice in NAMES else []


def names_of(funds: list[str]) -> list[str]:
    """The funds' names in full, in the active language and in the programme's order."""
    return [str(name) for key, name in NAMES.items() if key in funds]

"""What a site looks like: no words, so one row for a city in all languages."""

from __future__ import annotations

import math
from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.formats import number_format
from django.utils.functional import Promise, cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel
from wagtail.models import PreviewableMixin, get_page_models

from cms.cities import city_by_slug, city_choices
from cms.look.colour import HEX
from cms.look.palette import DARK, LIGHT, dark_from, failing, nearest
from cms.look.sheet import PROGRAMME, Accents
from cms.look.widgets import ColourInput
from cms.models import SectionPage

LEAST_HEIGHT, MOST_WIDTH = 96, 5  # pixels; times the height


class Look(PreviewableMixin, models.Model):
    """The accent colour and the logo of a city's site, or of the programme's.

    Not a setting of a Site record: where cities live under the programme's path they have none.
    """

    city = models.CharField(_("city"), max_length=40, blank=True, unique=True, choices=city_choices, editable=False)
    accent = models.CharField(
        _("accent colour"),
        max_length=7,
        blank=True,
        help_text=_("Links, buttons and coloured fields follow from it. Empty: the colour that comes with the system."),
    )
    accent_dark = models.CharField(
        _("accent colour on a dark screen"),
        max_length=7,
        blank=True,
        help_text=_("For visitors whose device is set to dark. Empty: a lighter tone of the accent colour."),
    )
    logo = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("logo or coat of arms"),
        help_text=_(
            "Stands before the name of the site. At least 96 pixels high; PNG or WebP with a clear background."
        ),
    )
    logo_dark = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("logo on a dark screen"),
        help_text=_("Empty: the logo stands on a white plate."),
    )

    panels: ClassVar[list] = [
        MultiFieldPanel(
            [
                FieldPanel("accent", widget=ColourInput(LIGHT)),
                FieldPanel("accent_dark", widget=ColourInput(DARK)),
            ],
            heading=_("Colour"),
        ),
        MultiFieldPanel([FieldPanel("logo"), FieldPanel("logo_dark")], heading=_("Logo or coat of arms")),
        HelpPanel(heading=_("Picture at the head of the site"), template="look/admin/header_picture.html"),
    ]
    preview_modes: ClassVar[list] = [(LIGHT, _("Light")), (DARK, _("Dark"))]

    class Meta:
        verbose_name = _("look")
        verbose_name_plural = _("looks")

    def __str__(self) -> str:
        city = city_by_slug(self.city)
        return city.name if city else settings.WAGTAIL_SITE_NAME

    @property
    def palette(self) -> str:
        """Name of the palette that the accent changes."""
        city = city_by_slug(self.city)
        return city.accent if city else PROGRAMME

    @property
    def accents(self) -> Accents | None:
        """The accents for both schemes; None where the site keeps its palette."""
        return Accents(self.palette, self.accent, self.accent_dark or dark_from(self.accent)) if self.accent else None

    @cached_property
    def front_page(self) -> SectionPage | None:
        """The front page of the site in the source language."""
        models = (model for model in get_page_models() if issubclass(model, SectionPage))
        pages = (
            page for model in models for page in model.objects.filter(locale__language_code=settings.LANGUAGE_CODE)
        )
        return next((page for page in pages if page.city_key == self.city), None)

    def clean(self) -> None:
        super().clean()
        self.accent, self.accent_dark = _spelled(self.accent), _spelled(self.accent_dark)
        faults = {
            "accent": _fault(self.accent, LIGHT),
            "accent_dark": _fault(self.accent_dark, DARK)
            or ("" if self.accent or not self.accent_dark else _("Choose the accent colour first.")),
            "logo": _logo_fault(self.logo),
            "logo_dark": _logo_fault(self.logo_dark)
            or ("" if self.logo or not self.logo_dark else _("Choose the logo first.")),
        }
        if any(faults.values()):
            raise ValidationError({name: fault for name, fault in faults.items() if fault})

    def make_preview_request(
        self,
        original_request: HttpRequest | None = None,
        preview_mode: str | None = None,
        extra_request_attrs: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """The site's front page as it would be with this look."""
        page = self.front_page
        attributes = (extra_request_attrs or {}) | {"look": self, "look_scheme": preview_mode or LIGHT}
        if page is None:
            return HttpResponse(gettext("The site has no front page yet."), content_type="text/plain; charset=utf-8")
        return page.make_preview_request(original_request, page.default_preview_mode, attributes)


def _spelled(colour: str) -> str:
    """'#aabbcc' for 'ABC', '#ABC', 'aabbcc' or '#AABBCC'; anything else as it is."""
    digits = colour.strip().removeprefix("#").lower()
    if len(digits) == 3:
        digits = "".join(2 * digit for digit in digits)
    return f"#{digits}" if HEX.fullmatch(f"#{digits}") else colour.strip()


def _fault(colour: str, scheme: str) -> str:
    if not colour:
        return ""
    if not HEX.fullmatch(colour):
        return gettext("Write the colour as # and six digits from 0 to 9 and a to f, for example #0b6e8f.")
    faults = failing(colour, scheme)
    if not faults:
        return ""
    worst = faults[0]
    return gettext(
        "Too little contrast: %(pair)s have %(ratio)s:1, at least %(least)s:1 is needed. The nearest colour that "
        "passes is %(nearest)s."
    ) % {
        "pair": worst.pair.name,
        "ratio": number_format(math.floor(worst.ratio * 100) / 100, 2),
        "least": number_format(worst.pair.least, 1),
        "nearest": nearest(colour, scheme),
    }


def _logo_fault(image: Any) -> str | Promise:
    if image is None:
        return ""
    if image.height < LEAST_HEIGHT:
        return gettext("The picture is %(height)s pixels high; a logo needs at least %(least)s.") % {
            "height": image.height,
            "least": LEAST_HEIGHT,
        }
    if image.width > MOST_WIDTH * image.height:
        return gettext("The picture is too wide for the head of a page: at most five times as wide as it is high.")
    return ""

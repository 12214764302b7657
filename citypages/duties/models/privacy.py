"""The privacy notice of a site."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable, TranslatableMixin
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from citypages.duties.choices import LegalBasis
from citypages.duties.forms import PrivacyForm
from citypages.duties.models.authority import Authorities
from cms.blocks.text import TEXT_FEATURES
from cms.models import BasePage
from media.renditions import prefetch_renditions


class PrivacyNoticePage(BasePage):
    """What a site does with personal data: the items of GDPR art. 13, in its order."""

    # One per site and edition, directly below its front page: the footer of every page links to it.
    parent_page_types: ClassVar[list] = ["home.HomePage", "citypages.CityPage"]
    subpage_types: ClassVar[list] = []
    max_count_per_parent = 1
    page_description = _("What the site does with personal data: the law wants one on every site.")
    base_form_class = PrivacyForm
    needed_to_publish: ClassVar[tuple] = ("controller", "protection_officer", "recipients", "transfers", "rights")
    in_footer = True

    controller = RichTextField(
        _("controller"), blank=True, features=TEXT_FEATURES, help_text=_("Name and contact details: art. 13(1)(a).")
    )
    protection_officer = RichTextField(
        _("data protection officer"), blank=True, features=TEXT_FEATURES, help_text=_("Contact details: art. 13(1)(b).")
    )
    recipients = RichTextField(
        _("recipients"),
        blank=True,
        features=TEXT_FEATURES,
        help_text=_("To whom data are given, or that they are not."),
    )
    transfers = RichTextField(
        _("transfers out of the EU"),
        blank=True,
        features=TEXT_FEATURES,
        help_text=_("And by which safeguards, or that there are none."),
    )
    rights = RichTextField(
        _("your rights"),
        blank=True,
        features=TEXT_FEATURES,
        help_text=_("Which rights a person has here, and how to use them."),
    )

    content_panels: ClassVar[list] = [
        *BasePage.content_panels,
        FieldPanel("controller"),
        FieldPanel("protection_officer"),
        InlinePanel("purposes", heading=_("What data are used for"), label=_("purpose")),
        FieldPanel("recipients"),
        FieldPanel("transfers"),
        FieldPanel("rights"),
    ]
    search_fields: ClassVar[list] = [*BasePage.search_fields, index.SearchField("controller")]

    class Meta:
        verbose_name = _("privacy notice")
        verbose_name_plural = _("privacy notices")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        prefetch_renditions([self.image])
        authorities = {"authorities": Authorities.load(request)}
        return super().get_context(request, *args, **kwargs) | authorities


class Purpose(TranslatableMixin, Orderable):
    """One thing that personal data are used for: which data, on what legal basis, for how long."""

    page = ParentalKey(PrivacyNoticePage, on_delete=models.CASCADE, related_name="purposes")
    purpose = models.CharField(_("purpose"), max_length=200)
    legal_basis = models.CharField(
        _("legal basis"), max_length=24, choices=LegalBasis.choices, default=LegalBasis.PUBLIC_TASK
    )
    categories = models.TextField(_("which data"), max_length=500)
    retention = models.CharField(_("how long they are kept"), max_length=200)

    panels = [FieldPanel(name) for name in ("purpose", "legal_basis", "categories", "retention")]
    translatable_fields = [
        *(TranslatableField(name) for name in ("purpose", "categories", "retention")),
        SynchronizedField("legal_basis", overridable=False),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("purpose")
        verbose_name_plural = _("purposes")

    def __str__(self) -> str:
        return self.purpose

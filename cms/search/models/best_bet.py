"""What editors put above the results of certain searches."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel
from wagtail.models import Page

from cms.access.forms import OwnCityForm
from cms.cities import city_choices
from cms.languages.names import content_language_choices, source_language
from cms.search.models.synonym import HAS_LETTERS, phrases
from cms.visibility import is_public


class BestBetForm(OwnCityForm):
    """Takes no page that visitors cannot read: its title would stand in the list of every city's staff."""

    def clean_page(self) -> Any:
        """The page, if it is new here and public."""
        page = self.cleaned_data["page"]
        if page and page.pk != self.initial.get("page") and not _is_readable(page):
            raise ValidationError(_("Choose a page that is published and that everybody may read."))
        return page


class BestBet(models.Model):
    """A page or an address recommended to who searches for certain words, on one city's site or the programme's."""

    words = models.CharField(
        _("shown for the words"),
        max_length=400,
        validators=[HAS_LETTERS],
        help_text=_(
            "Separated by commas: tietosuoja, omat tiedot. Shown when all words of one of them are searched for, "
            "in any of their forms."
        ),
    )
    page = models.ForeignKey(
        Page,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("page"),
        help_text=_("The visitor gets its edition in her own language."),
    )
    url = models.URLField(_("or an address"), blank=True)
    title = models.CharField(_("title"), max_length=120, blank=True, help_text=_("Empty: the page's own title."))
    summary = models.CharField(
        _("summary"), max_length=300, blank=True, help_text=_("One sentence. Empty: the page's own summary.")
    )
    city = models.CharField(
        _("site"),
        max_length=40,
        blank=True,
        choices=city_choices,
        help_text=_("Shown on this city's site and in searches of all sites. Without a city: the programme's site."),
    )
    language = models.CharField(_("language"), max_length=12, choices=content_language_choices, default=source_language)

    base_form_class = BestBetForm
    panels: ClassVar[list] = [
        FieldPanel("words"),
        MultiFieldPanel([PageChooserPanel("page"), FieldPanel("url")], heading=_("Leads to")),
        FieldPanel("title"),
        FieldPanel("summary"),
        FieldRowPanel([FieldPanel("city"), FieldPanel("language")]),
    ]

    class Meta:
        verbose_name = _("best bet")
        verbose_name_plural = _("best bets")
        ordering = ["words", "pk"]

    def __str__(self) -> str:
        return self.words

    @property
    def phrases(self) -> list[str]:
        """Each word or phrase for which it is shown."""
        return phrases(self.words)

    @property
    def leads_to(self) -> str:
        """The page's title or the address, for the list."""
        return self.page.title if self.page else self.url

    def clean(self) -> None:
        if bool(self.page_id) == bool(self.url):
            raise ValidationError({"page": _("Choose a page, or write an address.")})
        if self.url and not self.title:
            raise ValidationError({"title": _("Write what stands at the address.")})


def _is_readable(page: Page) -> bool:
    return Page.objects.live().filter(is_public(), pk=page.pk).exists()

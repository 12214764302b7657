"""Organisations that lead projects, take part in them or employ people."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from cms.access.forms import OwnCityForm
from cms.cities import city_choices
from cms.languages.fields import PerLanguageField


class Organisation(index.Indexed, models.Model):
    """One organisation, named in every language it uses."""

    name = PerLanguageField(_("name"), max_length=160, required_languages=("fi",))
    city = models.CharField(
        _("maintained by"),
        max_length=40,
        blank=True,
        choices=city_choices,
        help_text=_("The city whose staff keep this up to date. Without a city it is the programme's."),
    )
    business_id = models.CharField(
        _("business ID"), max_length=20, blank=True, help_text=_("Y-tunnus, for example 1234567-8.")
    )
    url = models.URLField(_("website"), blank=True)

    base_form_class = OwnCityForm
    panels = [FieldPanel("name"), FieldPanel("city"), FieldPanel("business_id"), FieldPanel("url")]
    search_fields = [index.AutocompleteField("all_names"), index.SearchField("all_names"), index.FilterField("city")]

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["name__fi", "pk"]

    def __str__(self) -> str:
        return str(self.name) or str(_("Unnamed organisation"))

    def all_names(self) -> str:
        """Every language's name, for the search index."""
        return " ".join(self.name.values())

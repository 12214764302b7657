"""News picked from elsewhere."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.search import index

from citypages.news.queries import ExternalNewsQuerySet
from cms.access.forms import OwnCityForm
from cms.cities import city_choices
from media.models.document import language_choices


class ExternalNews(index.Indexed, models.Model):
    """A piece of news on another website, with its source and date. Not translated: it is what it is."""

    title = models.CharField(_("title"), max_length=200)
    source = models.CharField(_("source"), max_length=120, help_text=_("Who published it, for example a newspaper."))
    date = models.DateField(_("date"))
    url = models.URLField(_("web address"), max_length=500)
    language = models.CharField(_("language"), max_length=12, choices=language_choices, default=settings.LANGUAGE_CODE)
    city = models.CharField(
        _("site"),
        max_length=40,
        blank=True,
        choices=city_choices,
        help_text=_("The city whose site shows it and whose staff keep it. Empty: the programme."),
    )

    base_form_class = OwnCityForm
    panels = [
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("source"), FieldPanel("date")]),
        FieldRowPanel([FieldPanel("url"), FieldPanel("language")]),
        FieldPanel("city"),
    ]
    search_fields = [
        index.SearchField("title"),
        index.AutocompleteField("title"),
        index.SearchField("source"),
        index.FilterField("city"),
    ]
    objects = ExternalNewsQuerySet.as_manager()

    class Meta:
        verbose_name = _("picked news")
        verbose_name_plural = _("picked news items")
        ordering = ["-date", "-pk"]

    def __str__(self) -> str:
        return self.title

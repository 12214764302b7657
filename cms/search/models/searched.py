"""How often visitors have searched for something, month by month. Nothing here tells who they were."""

from datetime import date

from django.db import models
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from cms.cities import city_by_slug
from cms.languages.names import language_name

LONGEST = 60  # characters
SHOWN_FROM = 3  # times asked: what fewer have asked may be somebody's own matter


class SearchedQuerySet(QuerySet):
    """Counts of searches."""

    def shown(self, cities: set[str] | None) -> "SearchedQuerySet":
        """What staff of these cities may read; None is everybody's."""
        often = self.filter(asked__gte=SHOWN_FROM)
        return often if cities is None else often.filter(site__in=cities)


class Searched(models.Model):
    """One question on one site in one language in one month: how often it was asked, how often in vain."""

    site = models.CharField(_("site"), max_length=40, blank=True, editable=False)
    language = models.CharField(_("language"), max_length=12, editable=False)
    month = models.DateField(_("month"), editable=False)  # its first day
    question = models.CharField(_("searched for"), max_length=LONGEST, editable=False)
    asked = models.PositiveIntegerField(_("times"), default=0, editable=False)
    missed = models.PositiveIntegerField(_("times without a result"), default=0, editable=False)

    objects = SearchedQuerySet.as_manager()

    class Meta:
        verbose_name = _("search of visitors")
        verbose_name_plural = _("searches of visitors")
        ordering = ["-missed", "-asked", "question", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["site", "month", "language", "question"], name="one_count_per_search")
        ]

    def __str__(self) -> str:
        return self.question

    @property
    def site_name(self) -> str:
        """The city's name, or the programme's site."""
        city = city_by_slug(self.site)
        return city.name if city else str(_("The programme's site"))

    @property
    def language_name(self) -> str:
        return language_name(self.language)

    @property
    def month_shown(self) -> str:
        """'11/2026'."""
        day: date = self.month
        return f"{day.month}/{day.year}"

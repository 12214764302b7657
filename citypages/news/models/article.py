"""An article."""

import re
from datetime import datetime
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Page, PageManager
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from citypages.blocks import CityStreamBlock
from citypages.news.queries import NewsQuerySet
from citypages.news.sharing import share_links
from citypages.news.stamps import Stamps
from citypages.news.structured import article_node
from cms.addresses import Addresses
from cms.blocks.tags import split_hashtags
from cms.cities import city_choices
from cms.editions import edition_of
from cms.fields import StreamField
from cms.frame import Link
from cms.models import BasePage
from cms.search.facts import Facts, Kind
from media.renditions import prefetch_page

# Addresses below a list of news that are not articles.
RESERVED_SLUG = re.compile(r"feed|\d+")


class NewsPage(Stamps, BasePage):
    """A piece of news with its time, its hashtags, and the project and the city it is about."""

    # News stands in its site's list and nowhere else: one address, one order.
    parent_page_types: ClassVar[list] = ["news.NewsIndexPage"]
    subpage_types: ClassVar[list] = []
    page_description = _("A piece of news. It can be offered to the other sites.")

    is_article = True
    asks_usefulness = True

    published_at = models.DateTimeField(
        _("publication time"),
        null=True,
        blank=True,
        db_index=True,
        help_text=_("Printed on the article and decides its place in lists. Empty: the time of first publication."),
    )
    updated_at = models.DateTimeField(null=True, editable=False)
    fingerprint = models.CharField(max_length=64, blank=True, editable=False)
    hashtags = models.CharField(_("hashtags"), max_length=200, blank=True, help_text=_("Parted by spaces."))
    project = models.ForeignKey(
        "projectpages.ProjectPage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("project"),
        help_text=_("The project that the article is about."),
    )
    city = models.CharField(
        _("city"), max_length=40, blank=True, choices=city_choices, help_text=_("The city that the article is about.")
    )
    body = StreamField(CityStreamBlock(), blank=True, verbose_name=_("content"))

    content_panels: ClassVar[list] = [
        *BasePage.content_panels,
        FieldPanel("published_at"),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("project"), FieldPanel("city")]), FieldPanel("hashtags")], heading=_("Subject")
        ),
        FieldPanel("body"),
    ]
    search_fields: ClassVar[list] = [*BasePage.search_fields, index.SearchField("body"), index.FilterField("city")]
    # The same in every edition.
    override_translatable_fields: ClassVar[list] = [
        *BasePage.override_translatable_fields,
        *(SynchronizedField(name, overridable=False) for name in ("published_at", "hashtags", "project", "city")),
    ]
    exclude_fields_in_copy: ClassVar[list] = ["updated_at", "fingerprint"]
    objects = PageManager.from_queryset(NewsQuerySet)()

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")

    @property
    def hashtag_list(self) -> list[str]:
        return split_hashtags(self.hashtags)

    @property
    def about(self) -> Page | None:
        """The reader's edition of the project; None when it is not published."""
        return edition_of(self.project) if self.project else None

    @property
    def article_times(self) -> tuple[datetime | None, datetime | None]:
        return self.published_at or self.first_published_at, self.updated_at

    def structured_data(self) -> list[dict[str, Any]]:
        return [article_node(self)]

    def search_facts(self) -> Facts:
        areas = [self.project.focus_area] if self.project and self.project.focus_area else []
        return Facts(Kind.NEWS, [self.city] if self.city else [], areas, moment=self.article_times[0])

    def clean(self) -> None:
        super().clean()
        if RESERVED_SLUG.fullmatch(self.slug or ""):
            raise ValidationError({"slug": _("The list of news needs this address itself. Choose another.")})

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        prefetch_page(self)
        context = super().get_context(request, *args, **kwargs)
        frame, project = context["frame"], self.about
        return context | {
            "about_city": next((link for link in frame.cities if link.slug == self.city), None),
            "about_project": project and Link(project.title, Addresses(request).of(project)),
            "share_links": share_links(self.title, frame.canonical),
        }

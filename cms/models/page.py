"""What every page of every site has."""

from datetime import datetime
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index
from wagtail.url_routing import RouteResult
from wagtail_localize.fields import SynchronizedField

from cms import formats
from cms.access.pages import TeamPermissionTester
from cms.access.reading import title_for_staff
from cms.ancestors import read_ancestors
from cms.atlas import atlas
from cms.editing.marking import is_marking, marking
from cms.fields import PictureKey
from cms.frame import SiteFrame
from cms.routing import page_at
from cms.search.facts import Facts


class BasePage(Page):
    """A page with a summary (the ingress) and a picture, shown inside the frame of its site."""

    # Set on page types: whether the site's footer links to the page (right below the front page), and whether
    # visitors are asked if it was useful.
    in_footer: ClassVar[bool] = False
    # Whether each site has such a page that says much the same: the search of all sites finds one of them.
    is_found_once: ClassVar[bool] = False
    # Whether it is the top of a site (SectionPage).
    is_section: ClassVar[bool] = False
    asks_usefulness: ClassVar[bool] = False
    # Whether visitors send a form of this page type's own to it (cms.forms).
    takes_form: ClassVar[bool] = False
    # Whether what the page says must be looked at from time to time (cms.desk); a dated text or a list need not be.
    grows_old: ClassVar[bool] = False

    summary = models.TextField(
        _("summary"),
        blank=True,
        max_length=600,
        help_text=_("Two or three sentences that say what the page is about. Shown first on the page and in lists."),
    )
    image = PictureKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture"),
        help_text=_("Shown at the top of the page and when the page is shared. Without one a drawing is shown."),
    )

    # Whether the page is one text with a date (Open Graph), unlike front pages and lists.
    is_article: ClassVar[bool] = False

    content_panels: ClassVar[list] = [*Page.content_panels, FieldPanel("summary"), FieldPanel("image")]
    search_fields: ClassVar[list] = [*Page.search_fields, index.SearchField("summary")]
    # The English slug starts as the Finnish one and may be changed; machine translation never touches it.
    override_translatable_fields: ClassVar[list] = [SynchronizedField("slug")]

    class Meta:
        abstract = True

    def get_admin_display_title(self) -> str:
        """The draft's title, but nobody reads another city's drafts."""
        return title_for_staff(self)

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Find the page of a whole path with one query, where Wagtail asks twice for every level.

        Raises Http404.
        """
        if len(path_components) > 1 or (path_components and self.is_section):
            path = self.url_path + "".join(f"{slug}/" for slug in path_components)
            page = page_at(path)
            if page is not None:
                return page.route(request, [])
        return super().route(request, path_components)

    def get_view_restrictions(self) -> QuerySet:
        """The restrictions on the page and those above it: no query where the install has none.

        Where an alias is involved, Wagtail's own way follows the chain of sources.
        """
        known = atlas()
        if not known.restrictions:
            return PageViewRestriction.objects.none()
        branch = [*read_ancestors(self, known), self]
        if any(page.alias_of_id for page in branch):
            return super().get_view_restrictions()
        return PageViewRestriction.objects.filter(page__in=[page.pk for page in branch])

    @classmethod
    def allowed_http_method_names(cls) -> list[str]:
        """Pages are read; only those with a visitor's form take a POST, others answer 405."""
        return ["GET", "HEAD", "OPTIONS", *(["POST"] if cls.takes_form or cls.asks_usefulness else [])]

    def permissions_for_user(self, user: Any) -> TeamPermissionTester:
        return TeamPermissionTester(user, self)

    @property
    def status_string(self) -> str:
        """Wagtail's word for the page's state; of a scheduled page also when it goes live, in Finnish time."""
        scheduled = self.scheduled_revision if self.approved_schedule else None
        if scheduled is None or scheduled.approved_go_live_at is None:
            return super().status_string
        return f"{super().status_string}: {formats.stamp(scheduled.approved_go_live_at)}"

    def serve_preview(self, request: HttpRequest, mode_name: str) -> TemplateResponse:
        """Beside its form, and where a guest reviews it, the page is marked with the fields its pieces come from."""
        with marking(getattr(request, "in_preview_panel", False) or is_marking()):
            return super().serve_preview(request, mode_name).render()

    @property
    def article_times(self) -> tuple[datetime | None, datetime | None]:
        """When the article was published and when it was last changed."""
        return self.first_published_at, self.last_published_at

    def structured_data(self) -> list[dict[str, Any]]:
        """What the page is about, for machines: nodes of cms/finding/structured.py, in the active language.

        A type that is about a thing of its own (an article, an event, a project) returns it; whatever is empty is
        left out and the page's picture is added.
        """
        return []

    def search_facts(self) -> Facts:
        """What the page is in the search page's terms: its kind, cities, focus areas, days."""
        return Facts(moment=self.article_times[0] if self.is_article else None)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["frame"] = SiteFrame(request, self)
        return context

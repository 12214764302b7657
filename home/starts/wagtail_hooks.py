"""Puts the choice of starts where pages are added."""

from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.viewsets.pages import PageViewSet, page_viewset_registry

from cms.models import BasePage
from home.starts.views import ChooseStartView, StartView


class StartsViewSet(PageViewSet):
    """The page on which one says what to add, below any page of ours; every other view is Wagtail's own."""

    add_subpage_view_class = ChooseStartView

    def on_register(self) -> None:
        """For what is looked up by the parent alone: no page is exactly of the abstract class."""
        page_viewset_registry.register(BasePage, self, exact_class=True, parent_models=[BasePage])


@hooks.register("register_admin_viewset")
def starts_viewset() -> StartsViewSet:
    """At Wagtail's own address."""
    return StartsViewSet()


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """/admin/starts/<start>/<parent>/."""
    return [path("starts/<slug:start>/<int:parent_page_id>/", StartView.as_view(), name="start_page")]


@hooks.register("insert_global_admin_css")
def starts_css() -> SafeString:
    """The choice of starts as cards."""
    return format_html('<link rel="stylesheet" href="{}">', static("starts/starts.css"))

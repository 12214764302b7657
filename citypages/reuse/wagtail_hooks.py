"""Reusable sections in the editor's interface."""

from collections.abc import Iterable

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from citypages.reuse import views
from citypages.reuse.models import ReusableSection
from citypages.reuse.policies import POLICY
from citypages.reuse.usage import usage_count
from cms.access.choosing import ReachableChooserViewSet

register_permission_policy(ReusableSection, POLICY)


class ReusableSectionViewSet(SnippetViewSet):
    """A site's sections."""

    model = ReusableSection
    icon = "snippet"
    menu_order = 246
    add_to_admin_menu = True
    list_display = ["name", Column("get_city_display", label=_("Site"), sort_key="city")]
    list_filter = ["city"]
    copy_view_enabled = False
    edit_view_class = views.SectionEditView
    delete_view_class = views.SectionDeleteView
    usage_view_class = views.SectionUsageView
    history_view_class = views.SectionHistoryView
    revisions_compare_view_class = views.SectionCompareView
    unpublish_view_class = views.SectionUnpublishView
    revisions_unschedule_view_class = views.SectionUnscheduleView
    chooser_viewset_class = ReachableChooserViewSet

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return POLICY.instances_user_has_any_permission_for(request.user, ["view", "change"])


register_snippet(ReusableSectionViewSet)


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """/admin/reusable-sections/save/."""
    return [path("reusable-sections/save/", views.SaveView.as_view(), name="save_reusable")]


@hooks.register("before_delete_snippet")
def keep_what_is_used(request: HttpRequest, instances: Iterable) -> HttpResponse | None:
    """A section that stands on a page is not deleted, one by one or in bulk: whoever asks is shown where it stands."""
    for section in instances:
        count = usage_count(section) if isinstance(section, ReusableSection) else 0
        if count:
            text = ngettext(
                "“%(name)s” stands on %(count)s page and cannot be deleted. Remove it there first.",
                "“%(name)s” stands on %(count)s pages and cannot be deleted. Remove it there first.",
                count,
            )
            messages.error(request, text % {"name": section.name, "count": count})
            return redirect(reverse(ReusableSection.snippet_viewset.get_url_name("usage"), args=[section.pk]))
    return None

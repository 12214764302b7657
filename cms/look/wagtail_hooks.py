"""The looks in the editor's interface: a city's staff see and change their own."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import HistoryView, IndexView, SnippetViewSet, UsageView

from cms.access.choosing import ReachableChooserViewSet
from cms.access.policies import TicketPolicy
from cms.access.views import OwnEditView, OwnObjectMixin
from cms.look.models import Look


class LookPolicy(TicketPolicy):
    """Setting up makes one row for each site; nobody adds or deletes any."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action != "delete" and super().user_has_permission(user, action)


policy = LookPolicy(Look)
register_permission_policy(Look, policy)


class LooksView(IndexView):
    """The list of looks, which those who have one only never see."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        own = list(policy.instances_user_has_any_permission_for(request.user, ["change"])[:2])
        return redirect(self.get_edit_url(own[0])) if len(own) == 1 else super().get(request, *args, **kwargs)


class OwnHistoryView(OwnObjectMixin, HistoryView):
    """Who changed the look of one's own city."""

    permission_required = "change"


class OwnUsageView(OwnObjectMixin, UsageView):
    """Nothing refers to looks."""

    permission_required = "change"


class LookViewSet(SnippetViewSet):
    """One look for each site, with a live preview of its front page."""

    model = Look
    chooser_viewset_class = ReachableChooserViewSet
    icon = "desktop"
    menu_label = _("Look")
    menu_order = 60
    add_to_settings_menu = True
    copy_view_enabled = False
    list_display = ["__str__", "accent", "accent_dark"]
    index_view_class = LooksView
    edit_view_class = OwnEditView
    history_view_class = OwnHistoryView
    usage_view_class = OwnUsageView

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Wagtail's list shows every row to whoever may see one."""
        return policy.instances_user_has_any_permission_for(request.user, ["change"])


register_snippet(LookViewSet)


@hooks.register("insert_global_admin_css")
def style() -> SafeString:
    """The colour field's own."""
    return format_html('<link rel="stylesheet" href="{}">', static("look/admin.css"))

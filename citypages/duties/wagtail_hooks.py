"""Feedback on accessibility in the editor's interface, and what staff are reminded of."""

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.tables import Column
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import HistoryView, SnippetViewSet, UsageView

from citypages.duties.models import AccessibilityFeedback
from citypages.duties.models.feedback import forget_old_feedback
from citypages.duties.panels import DutiesPanel
from citypages.duties.tasks import remind_of_reviews
from cms.access.choosing import ReachableChooserViewSet
from cms.access.policies import TicketPolicy
from cms.access.views import OwnDeleteView, OwnEditView, OwnObjectMixin

policy = TicketPolicy(AccessibilityFeedback)
register_permission_policy(AccessibilityFeedback, policy)


class OwnHistoryView(OwnObjectMixin, HistoryView):
    """Who changed a ticket of one's own city."""

    permission_required = "change"


class OwnUsageView(OwnObjectMixin, UsageView):
    """Nothing refers to tickets, but the page shows their first words."""

    permission_required = "change"


class AccessibilityFeedbackViewSet(SnippetViewSet):
    """Tickets, those due first; a city's staff see their own city's only."""

    model = AccessibilityFeedback
    chooser_viewset_class = ReachableChooserViewSet
    icon = "mail"
    menu_label = _("Feedback")
    menu_order = 260
    add_to_admin_menu = True
    copy_view_enabled = False
    list_display = [
        "__str__",
        "due_text",
        Column("get_state_display", label=_("State")),
        Column("get_city_display", label=_("City")),
    ]
    list_filter = ["state", "city"]
    search_fields = ["message"]
    edit_view_class = OwnEditView
    delete_view_class = OwnDeleteView
    history_view_class = OwnHistoryView
    usage_view_class = OwnUsageView

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Wagtail's list shows every row to whoever may see one."""
        return policy.instances_user_has_any_permission_for(request.user, ["view", "change", "delete"])


register_snippet(AccessibilityFeedbackViewSet)


@hooks.register("construct_homepage_panels")
def duties_panel(request: HttpRequest, panels: list[Component]) -> None:
    """What the law wants of staff, before anything else."""
    panels.append(DutiesPanel(request.user))


@hooks.register("do_daily")
def forget() -> int:
    """Personal data have an end."""
    return forget_old_feedback()


@hooks.register("do_daily")
def remind() -> int:
    """Statements are reviewed once a year."""
    return remind_of_reviews()

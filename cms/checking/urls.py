"""An address of Wagtail's that is answered by us: `cms.urls` puts it ahead of Wagtail's own, which has the name."""

from django.urls import path
from wagtail.admin.auth import require_admin_access

from cms.checking.guards import CheckedWorkflowActionView

urlpatterns = [
    path(
        "pages/workflow/action/<int:page_id>/<slug:action_name>/<int:task_state_id>/",
        require_admin_access(CheckedWorkflowActionView.as_view()),
    )
]

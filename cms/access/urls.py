"""An address of Wagtail's that is answered by us: `cms.urls` puts it ahead of Wagtail's own."""

from django.urls import path
from wagtail.admin.auth import require_admin_access

from cms.access.incomplete import CompleteLinkView

urlpatterns = [
    path("choose-external-link/", require_admin_access(CompleteLinkView.as_view()), name="choose_complete_link"),
]

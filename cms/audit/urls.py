"""Wagtail's "site history", ahead of its own: it tells titles of other cities' objects, so it leads to the log."""

from django.urls import path
from django.views.generic import RedirectView
from wagtail.admin.auth import require_admin_access

to_the_log = require_admin_access(RedirectView.as_view(pattern_name="audit_log", http_method_names=["get"]))
urlpatterns = [
    path("reports/site-history/", to_the_log, name="audit_site_history"),
    path("reports/site-history/results/", to_the_log, name="audit_site_history_results"),
]

"""Takes visitors' answers, and shows them to staff."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page

from cms.forms import thanks_address
from cms.usefulness.forms import UsefulForm
from cms.usefulness.models import Opinion, forget_old_comments
from cms.usefulness.views import UsefulnessReportView


@hooks.register("before_serve_page")
def take_opinion(page: Page, request: HttpRequest, args: list, kwargs: dict) -> HttpResponse | None:
    """Store an answer and lead back to the page; one with a fault is shown again by the page itself."""
    if not UsefulForm.sent_in(request) or not getattr(page, "asks_usefulness", False):
        return None
    form = UsefulForm.of(request)
    if not form.is_valid():
        request.useful_form = form  # type: ignore[attr-defined]  # for the frame, which prints it
        return None
    Opinion.objects.create(page_id=page.pk, **form.opinion)
    return redirect(thanks_address(request, UsefulForm.prefix))


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """/admin/reports/usefulness/."""
    view = UsefulnessReportView
    return [
        path("reports/usefulness/", view.as_view(), name="usefulness_report"),
        path("reports/usefulness/results/", view.as_view(results_only=True), name="usefulness_report_results"),
    ]


@hooks.register("register_reports_menu_item")
def report_menu_item() -> MenuItem:
    """Reports, Was this page useful?"""
    return MenuItem(_("Was this page useful?"), reverse("usefulness_report"), icon_name="help", order=900)


@hooks.register("do_daily")
def forget() -> int:
    """Comments have an end."""
    return forget_old_comments()

"""The admin's page about a page's guests: who was asked, what they said, and a form to ask one more."""

from typing import Any, cast

from django.contrib import messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.models import Page, TaskState

from cms.review import asking, flow
from cms.review.forms import AskForm
from cms.review.models import GuestReview


def reviews_of_page(request: HttpRequest, page_id: int) -> HttpResponse:
    """List and form; a new link is shown once, for only its digest is stored. Raises Http404, PermissionDenied."""
    page = _page(request, page_id)
    form, link, is_sent = AskForm(request.POST or None), "", False
    if form.is_valid():
        review = form.save(commit=False)
        link = asking.ask(review, page, _user(request))
        is_sent = bool(review.guest_email) and asking.send(review, link)
        _say_what_happened(request, review, is_sent)
        form = AskForm()
    step = page.current_workflow_task_state
    waits_for = step.task.name if step and step.status == TaskState.STATUS_IN_PROGRESS else ""
    context: dict[str, Any] = {
        "page": page,
        "form": form,
        "link": link,
        "waits_for": "" if flow.guest_step(page) else waits_for,
        "reviews": page.guest_reviews.select_related("asked_by", "revision").prefetch_related("comments"),
        "page_title": _("Guest review"),
        "page_subtitle": page.get_admin_display_title(),
        "header_icon": "glasses",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_pages:edit", args=[page.pk]), "label": page.get_admin_display_title()},
            {"url": "", "label": _("Guest review")},
        ],
    }
    return render(request, "review/admin/reviews.html", context)


@require_POST
def withdraw(request: HttpRequest, review_id: int) -> HttpResponse:
    """End a link. Raises Http404, PermissionDenied."""
    review = get_object_or_404(GuestReview.objects.select_related("page"), pk=review_id)
    _page(request, review.page_id)
    if review.state == "waiting":
        asking.withdraw(review, _user(request))
        messages.success(request, _("The link of %(guest)s no longer works.") % {"guest": review.guest})
    return redirect("guest_reviews", review.page_id)


def _page(request: HttpRequest, page_id: int) -> Page:
    page = get_object_or_404(Page, pk=page_id, depth__gt=1).specific
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    return page


def _user(request: HttpRequest) -> User:
    """Who is logged in, as everybody in the admin is."""
    return cast("User", request.user)


def _say_what_happened(request: HttpRequest, review: GuestReview, is_sent: bool) -> None:
    if is_sent:
        messages.success(request, _("The link has been sent to %(guest)s.") % {"guest": review.guest})
    elif review.guest_email:
        messages.warning(request, _("The mail could not be sent. Please pass the link on yourself."))
    else:
        messages.success(request, _("The link is ready. Please pass it on to %(guest)s.") % {"guest": review.guest})

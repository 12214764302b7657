"""What an editor's browser asks before it saves, and what a person sees who would save over somebody else's version."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET
from wagtail.models import Page

from cms.keeping.conflicts import differences, is_outdated, unsaved


@require_GET
@never_cache
def pulse(request: HttpRequest) -> JsonResponse:
    """Who is logged in, and the token that a form of hers needs now: logging in anew has made the page's own stale.

    A script that asks while nobody is logged in gets 403 from the admin.
    """
    return JsonResponse({"user": request.user.pk, "token": get_token(request)})


def stop_overwriting(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Ask, with both versions side by side, before a page is saved over a version that its writer has not seen.

    Stock Wagtail refuses only autosave; pressing the button would silently win. Nothing is saved here: the whole
    form stands in the answer and can be sent again as a draft on top, or left.
    """
    if request.method != "POST" or not request.accepts("text/html") or not is_outdated(request, page):
        return None
    changes = differences(request, page)
    if changes == []:
        return None
    latest = page.get_latest_revision()
    context = {
        "page_title": _("This page has a newer version"),
        "page": page,
        "latest": latest,
        "is_own": latest.user_id == request.user.pk,
        "comparison": changes,
        "entries": unsaved(request, latest),
    }
    return TemplateResponse(request, "keeping/conflict.html", context, status=409)

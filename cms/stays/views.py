"""One's own log-ins, and how to end them."""

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from cms.stays.models import Stay, end_stays, stays_of


@require_http_methods(["GET", "POST"])
def own_stays(request: HttpRequest) -> HttpResponse:
    """GET shows them; POST ends one (`stay`), the others (`end=others`) or all (`end=all`). Raises Http404 for a stay
    of somebody else's."""
    if request.method == "POST":
        return _end(request)
    context = {
        "stays": stays_of(request.user),
        "key": request.session.session_key,
        "page_title": _("Where you are logged in"),
        "header_icon": "desktop",
    }
    return TemplateResponse(request, "stays/admin/stays.html", context)


def _end(request: HttpRequest) -> HttpResponse:
    here = request.session.session_key
    if request.POST.get("end") == "all":
        end_stays(request.user)
        logout(request)
        return redirect("wagtailadmin_login")
    if request.POST.get("end") == "others":
        count = end_stays(request.user, but=here)
        text = ngettext("Logged out in %(count)d other browser.", "Logged out in %(count)d other browsers.", count)
        messages.success(request, text % {"count": count})
        return redirect("stays")
    number = request.POST.get("stay", "")
    stay = get_object_or_404(Stay, pk=int(number) if number.isdecimal() else 0, user=request.user)
    if stay.session_key == here:
        logout(request)
        return redirect("wagtailadmin_login")
    stay.end()
    messages.success(request, _("Logged out there."))
    return redirect("stays")

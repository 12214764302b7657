"""The page of one's own log-ins, reached from one's account."""

from datetime import timedelta

from django.contrib.sessions.models import Session
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail import hooks

from cms.stays.models import Stay
from cms.stays.views import own_stays


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """/admin/account/log-ins/."""
    return [path("account/log-ins/", own_stays, name="stays")]


@hooks.register("register_account_menu_item")
def menu_item(request: HttpRequest) -> dict[str, str]:
    """Account, More actions."""
    return {
        "url": reverse("stays"),
        "label": _("Where you are logged in"),
        "help_text": _("See the browsers in which you are logged in, and log out of them."),
    }


@hooks.register("do_daily")
def forget_ended() -> int:
    """Sessions that have ended, and log-ins without one."""
    Session.objects.filter(expire_date__lt=timezone.now()).delete()
    lasting = Session.objects.values("session_key")
    old = timezone.now() - timedelta(hours=1)  # one that is being made is not yet stored
    return Stay.objects.exclude(session_key__in=lasting).filter(seen__lt=old).delete()[0]

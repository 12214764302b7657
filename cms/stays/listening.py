"""Remembers each log-in and forgets each log-out, however it came about (Django's own signals)."""

import ipaddress
from typing import Any

from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.http import HttpRequest
from django.utils import timezone

from cms.forms.limits import address_of
from cms.stays.browsers import browser_name
from cms.stays.models import Stay
from cms.stays.store import BEGAN

STAY, SEEN = "stay", "stay_seen"  # in the session: number of the Stay, and when it was last seen
UNWRITTEN = 60  # seconds in which a stay is not written anew


def listen() -> None:
    """Connect both."""
    user_logged_in.connect(begin, dispatch_uid="cms.stays.begin")
    user_logged_out.connect(finish, dispatch_uid="cms.stays.finish")


def begin(sender: Any, request: HttpRequest, user: Any, **kwargs: Any) -> None:
    """Django has just given the session a new key."""
    session: Any = request.session
    if session.session_key is None:
        session.create()
    Stay.objects.filter(session_key=session.session_key).delete()
    stay = Stay.objects.create(
        user=user,
        session_key=session.session_key,
        browser=browser_name(request.headers.get("User-Agent", "")),
        network=network_of(request),
    )
    now = timezone.now().timestamp()
    session[STAY], session[BEGAN], session[SEEN] = stay.pk, now, now


def finish(sender: Any, request: HttpRequest, user: Any, **kwargs: Any) -> None:
    """Logged out by oneself."""
    Stay.objects.filter(session_key=request.session.session_key or "").delete()


def see(request: HttpRequest) -> None:
    """Somebody has clicked: the idle time begins anew. Written once a minute."""
    now = timezone.now()
    if now.timestamp() - request.session.get(SEEN, 0) >= UNWRITTEN:
        request.session[SEEN] = now.timestamp()
        Stay.objects.filter(pk=request.session[STAY]).update(seen=now, network=network_of(request))


def network_of(request: HttpRequest) -> str:
    """Roughly where: '192.0.2.…', or of IPv6 the first three groups. '' where that is not known."""
    try:
        address = ipaddress.ip_address(address_of(request))
    except ValueError:
        return ""
    if isinstance(address, ipaddress.IPv4Address):
        return f"{str(address).rpartition('.')[0]}.…"
    groups = address.exploded.split(":")[:3]
    return ":".join(group.lstrip("0") or "0" for group in groups) + ":…"

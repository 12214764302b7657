"""The nightly check as a row of short jobs, so that whatever else waits for the worker gets in between."""

import time
from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone
from django_tasks import task

from cms.linking.check import check_due, check_now, due
from cms.linking.collect import collect_all
from cms.linking.models import LinkedAddress

A_PIECE = 20  # seconds that one job lasts, and a request more
A_NIGHT = timedelta(hours=2)


@task()
def look_for_links() -> int:
    """Read the links anew, then start asking; returns how many links there are."""
    number = collect_all()
    if settings.CHECK_LINKS and due(timezone.now()).exists():
        ask_some.enqueue((timezone.now() + A_NIGHT).isoformat())
    return number


@task(priority=-10)
def ask_some(until: str) -> int:
    """Ask for a while and queue the next piece, until all are asked or the night is over."""
    asked = check_due(time.monotonic() + A_PIECE)
    if asked and timezone.now() < datetime.fromisoformat(until) and due(timezone.now()).exists():
        ask_some.enqueue(until)
    return asked


@task()
def ask_again(address_id: int) -> bool:
    """Ask one address because somebody wants to know; returns whether it works."""
    address = LinkedAddress.objects.filter(pk=address_id).first()
    if address is None:
        return True
    check_now(address)
    return not address.fault

"""Going through the addresses: one request at a time, a pause for each host, an end for the night."""

import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from django.core.cache import cache
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from cms.linking.fetch import Answer, ask
from cms.linking.models import LinkedAddress
from cms.linking.outside import PATIENCE

PAUSE = 3  # seconds between two requests to one host
AGAIN = timedelta(days=7)  # what works is asked again after so long; what fails, every night
BUSY = 3600  # seconds for which a host that asked for peace is left alone
NAP = 0.5

Asks = Callable[[str], Answer]


def due(now: datetime) -> QuerySet:
    """Addresses to ask tonight, those longest unasked first: a night that was cut short goes on with the next."""
    tonight = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
    failing = Q(checked_at__lt=tonight) & ~Q(fault="")
    wanted = LinkedAddress.objects.filter(Q(checked_at__isnull=True) | failing | Q(checked_at__lt=now - AGAIN))
    return wanted.order_by(F("checked_at").asc(nulls_first=True), "pk")


def check_due(until: float, asks: Asks = ask, pause: float = PAUSE) -> int:
    """Ask what is due until `time.monotonic()` reaches `until`; return how many were asked."""
    asked = 0
    for address in _in_turn(due(timezone.now()), until):
        check(address, asks, pause)
        asked += 1
    return asked


def check(address: LinkedAddress, asks: Asks = ask, pause: float = PAUSE) -> None:
    """Ask one address and note what it says. The host must have been taken with `_take`, or is waited for."""
    try:
        answer = asks(address.url)
    finally:
        _leave(address.host, pause)
    if answer.busy:
        _leave(address.host, BUSY)
    note(address, answer)


def check_now(address: LinkedAddress, asks: Asks = ask, pause: float = PAUSE) -> None:
    """Ask one address because a person wants to know; waits its turn for the host, at most PATIENCE seconds."""
    end = time.monotonic() + PATIENCE
    while not _take(address.host) and time.monotonic() < end:
        time.sleep(NAP)
    check(address, asks, pause)


def note(address: LinkedAddress, answer: Answer) -> None:
    """Remember an answer: a fault counts once a night, and an answer that works ends the count."""
    now = timezone.now()
    today = timezone.localdate(now)
    address.checked_at, address.status, address.fault = now, answer.status, answer.fault
    address.moved_to = answer.moved_to
    if not answer.fault:
        address.failing_since, address.failed_nights, address.failed_on = None, 0, None
    elif address.failed_on != today:
        address.failing_since = address.failing_since or now
        address.failed_nights, address.failed_on = address.failed_nights + 1, today
    address.save()


def _in_turn(addresses: QuerySet, until: float) -> Iterator[LinkedAddress]:
    """Each address once its host has rested; hosts that must rest let others pass."""
    waiting = list(addresses.values_list("pk", "host"))
    while waiting and time.monotonic() < until:
        ready = next((entry for entry in waiting if _take(entry[1])), None)
        if ready is None:
            if _all_are_busy(waiting):
                return
            time.sleep(NAP)
            continue
        waiting.remove(ready)
        address = LinkedAddress.objects.filter(pk=ready[0]).first()
        if address is not None:
            yield address


def _key(host: str) -> str:
    return f"linking/host/{host}"


def _take(host: str) -> bool:
    """Whether nobody talks to the host now, here or in another process, and its pause is over; then it is ours."""
    return cache.add(_key(host), "asked", 4 * PATIENCE)


def _leave(host: str, seconds: float) -> None:
    """Let the host rest. 0 seconds: free at once (tests)."""
    if seconds:
        cache.set(_key(host), "busy" if seconds >= BUSY else "rests", seconds)
    else:
        cache.delete(_key(host))


def _all_are_busy(waiting: list[tuple[int, str]]) -> bool:
    return all(cache.get(_key(host)) == "busy" for _pk, host in waiting)

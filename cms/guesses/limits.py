"""Guesses are counted before they are looked at, so that many at once get no further than one after another.

The counts stand in the database: every process and machine has the same, and where it does not answer nobody gets in.
An account is whatever was typed, whether or not there is one, so that a lock tells nothing about who exists.
"""

import ipaddress
import unicodedata
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.db.models import F
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from cms.forms.limits import address_of
from cms.guesses.models import Guess
from cms.guesses.signals import guesses_refused

ADDRESS, PAIR, ACCOUNT = "address", "pair", "account"  # what is counted; a pair: one account from one address


@dataclass(frozen=True)
class Limit:
    """So many guesses in so much time, from the first of them."""

    per: str
    count: int
    time: timedelta


QUARTER, HOUR, DAY = timedelta(minutes=15), timedelta(hours=1), timedelta(days=1)
# The first that is reached refuses, and later ones do not count that guess: one address cannot lock an account for
# everybody. NIST SP 800-63B-4, 3.2.2: no more than 100 failed attempts in a row on one account.
LIMITS = {
    "password": [
        Limit(ADDRESS, 50, QUARTER),  # a whole city's office may share one
        Limit(PAIR, 5, QUARTER),
        Limit(PAIR, 20, DAY),
        Limit(ACCOUNT, 100, DAY),
    ],
    # Who guesses these has the password already.
    "code": [Limit(ADDRESS, 50, QUARTER), Limit(ACCOUNT, 5, QUARTER), Limit(ACCOUNT, 50, DAY)],
    # A password that is asked for again, of who is logged in.
    "confirm": [Limit(ACCOUNT, 5, QUARTER)],
    "reset": [Limit(ADDRESS, 20, HOUR), Limit(ACCOUNT, 3, HOUR)],
}


def count_guess(request: HttpRequest, purpose: str, account: str) -> timedelta | None:
    """Count a guess that is about to be looked at; None if it may be, else how long to wait.

    Whoever gets a time must not look at the guess. Raises django.db.Error where nothing can be counted.
    """
    for index, limit in enumerate(LIMITS[purpose]):
        over = _count(_key(request, purpose, index, account), limit)
        if over:
            guesses_refused.send(purpose, request=request, account=account, wait=over)
            return over
    return None


def forgive(request: HttpRequest, purpose: str, account: str) -> None:
    """The guess was right: what was counted for the account is forgotten, and for the address this one guess only,
    so that knowing one password gives no further guesses at others."""
    for index, limit in enumerate(LIMITS[purpose]):
        row = Guess.objects.filter(key=_key(request, purpose, index, account))
        if limit.per == ADDRESS:
            row.filter(count__gt=0).update(count=F("count") - 1)
        else:
            row.delete()


def forget_old_guesses() -> int:
    """Remove counts that no longer count; returns how many."""
    return Guess.objects.filter(until__lte=timezone.now()).delete()[0]


@transaction.atomic
def _count(key: str, limit: Limit) -> timedelta | None:
    """One more; how long to wait if that is too many."""
    now = timezone.now()
    Guess.objects.filter(key=key, until__lte=now).delete()
    Guess.objects.get_or_create(key=key, defaults={"until": now + limit.time})
    # Holds the row until the end of the transaction, so that what is read back is one's own count.
    Guess.objects.filter(key=key).update(count=F("count") + 1)
    guess = Guess.objects.get(key=key)
    return guess.until - now if guess.count > limit.count else None


def _key(request: HttpRequest, purpose: str, index: int, account: str) -> str:
    limit = LIMITS[purpose][index]
    parts = [purpose, str(index)]
    if limit.per in {ACCOUNT, PAIR}:
        parts.append(unicodedata.normalize("NFKC", account).strip().casefold())
    if limit.per in {ADDRESS, PAIR}:
        parts.append(_network(address_of(request)))
    return salted_hmac("cms.guesses", "\n".join(parts), algorithm="sha256").hexdigest()


def _network(address: str) -> str:
    """The address, or of IPv6 the network that one customer gets (RIPE-690: a /64 at least)."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return ""
    if isinstance(found, ipaddress.IPv6Address):
        if found.ipv4_mapped:
            return str(found.ipv4_mapped)
        return str(ipaddress.IPv6Network((found, 64), strict=False))
    return str(found)

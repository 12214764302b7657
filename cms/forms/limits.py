"""How often one visitor may send a form. Nothing about the visitor is kept but a digest, for minutes, in the cache."""

import logging
import time

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

logger = logging.getLogger(__name__)


def address_of(request: HttpRequest) -> str:
    """The visitor's IP address: as many steps back in X-Forwarded-For as there are proxies of ours (PROXIES).

    What stands further left is the visitor's own word and is not believed.
    """
    forwarded = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",") if part.strip()]
    if 0 < settings.PROXIES <= len(forwarded):
        return forwarded[-settings.PROXIES]
    return request.META.get("REMOTE_ADDR", "")


def within_limit(request: HttpRequest, purpose: str, count: int, seconds: int) -> bool:
    """Count this sending; whether the visitor's address has sent no more than `count` in this stretch of time.

    Without a cache nobody is turned away.
    """
    stretch = int(time.time() // seconds)
    visitor = salted_hmac("cms.forms.limits", f"{stretch}/{address_of(request)}", algorithm="sha256").hexdigest()
    key = f"forms/{purpose}/{visitor}"
    cache.add(key, 0, seconds)
    try:
        return cache.incr(key) <= count
    except ValueError:
        logger.warning("A form was sent without being counted: the cache does not answer.")
        return True

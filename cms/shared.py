"""What lists on pages show is worked out once for the content as it is, not for every reader."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from django.utils.translation import get_language

from cms.atlas import atlas_of
from cms.caching import memo

Value = TypeVar("Value")


def shared(request: Any, key: Hashable, compute: Callable[[], Value]) -> Value:
    """The value under this key, for the language and the site of a request, until content or clock change it.

    The key names whatever else it depends on; the value holds nothing of the request, for it is given to others too. A
    preview, which shows what is not written yet, works it out for itself, and so does an example, without a request.
    """
    if request is None:
        return compute()
    known = request.__dict__.setdefault("computed_once", {})
    place = (key, get_language())
    if place not in known:
        known[place] = compute() if getattr(request, "is_preview", False) else _remembered(request, place, compute)
    return known[place]


def _remembered(request: Any, place: Hashable, compute: Callable[[], Value]) -> Value:
    site = atlas_of(request).site(request)
    return memo.remember(("shared", site.pk if site else None, place), compute)

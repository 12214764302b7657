"""What the worker does once a day: whatever registers itself for the hook `do_daily`."""

import logging

from django.core.cache import cache
from django.utils import timezone
from django_tasks import task
from wagtail import hooks

logger = logging.getLogger(__name__)
A_DAY = 24 * 3600


def start_daily_work() -> bool:
    """Queue the day's work unless that has been done today, by whichever worker; whether it was queued."""
    key = f"serving/daily/{timezone.localdate()}"
    if not cache.add(key, True, A_DAY):
        return False
    try:
        daily_work.enqueue()
    except Exception:
        cache.delete(key)  # the next round tries again
        raise
    return True


@task()
def daily_work() -> dict[str, int]:
    """Do every part; one that fails is logged and does not stop the others. Returns what each has counted."""
    counts = {}
    for part in hooks.get_hooks("do_daily"):
        name = f"{part.__module__}.{part.__name__}"
        try:
            counts[name] = part()
        except Exception:  # the parts belong to capabilities that know nothing of each other
            logger.exception("Daily work failed: %s", name)
    return counts

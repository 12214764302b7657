"""A role ends without anybody writing anything; what was kept for an outage of the database must not outlive it."""

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models.signals import post_save
from django.utils import timezone

from cms.caching import version
from cms.people.models import ContactRole


def withdraw_ended_roles() -> int:
    """Where a role's last day was yesterday, nothing is shown any more that was kept before, not even while the
    database is away, and caches in front are told to forget. Returns how many roles have ended."""
    yesterday = timezone.localdate() - timedelta(days=1)
    count = ContactRole.objects.filter(end=yesterday).count()
    if count:
        _withdraw()
    return count


def on_saved(instance: ContactRole, **kwargs: Any) -> None:
    """Somebody has said that the role is over."""
    if instance.has_ended():
        transaction.on_commit(_withdraw)


def connect() -> None:
    """Listen to roles."""
    post_save.connect(on_saved, sender=ContactRole, dispatch_uid="cms.privacy.withdrawing")


def _withdraw() -> None:
    version.taken_away()
    version.changed()

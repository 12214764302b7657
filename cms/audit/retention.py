"""How long entries are kept: docs/privacy.md. Every day the worker clears those that are older, and logs that it did.

What is cleared leaves its number and seal behind, so that the chain stays whole: nothing personal.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from wagtail.models import ModelLogEntry, PageLogEntry

from cms.audit.guard import log_opened
from cms.audit.models import Alarm, Record
from cms.audit.noting import note

A_BATCH = 1000
# What was published when is a part of the documents of an EU project, which are kept longer than who logged in.
CONTENT = (Record.Kind.CONTENT, Record.Kind.PUBLISHING)
EMPTY = {"page_entry": None, "model_entry": None, "user": None, "label": "", "object_id": "", "covered": True}


def limits() -> tuple[datetime, datetime]:
    """Until when entries are old: about content, and about everything else."""
    now = timezone.now()
    return now - timedelta(days=settings.AUDIT_CONTENT_DAYS), now - timedelta(days=settings.AUDIT_DAYS)


def clear_old() -> int:
    """Clear what is older than the settings say; returns how much."""
    content, rest = limits()
    old = Q(at__lt=rest) & (~Q(kind__in=CONTENT) | Q(at__lt=content))
    cleared = sum(_clear(batch) for batch in _batches(old))
    Alarm.objects.filter(last_at__lt=rest).delete()
    if cleared:
        note("audit.retention", number=cleared, before=rest.date().isoformat(), city="")
    return cleared


def _batches(old: Q) -> Iterator[list[Record]]:
    """Sealed ones only: a number and a seal must stay."""
    whole = ~Q(page_entry=None, model_entry=None)
    while batch := list(Record.objects.filter(old, whole, number__isnull=False).order_by("number")[:A_BATCH]):
        yield batch


def _clear(batch: list[Record]) -> int:
    pages = [record.page_entry_id for record in batch if record.page_entry_id]
    models = [record.model_entry_id for record in batch if record.model_entry_id]
    with transaction.atomic(), log_opened():
        Record.objects.filter(pk__in=[record.pk for record in batch]).update(**EMPTY)
        PageLogEntry.objects.filter(pk__in=pages).delete()
        ModelLogEntry.objects.filter(pk__in=models).delete()
    return len(batch)

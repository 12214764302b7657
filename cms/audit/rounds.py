"""What the worker does in every round: new records are sealed, unusual ones told."""

import logging

from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone
from wagtail.models import ModelLogEntry, PageLogEntry

from cms.audit.alarms import raise_alarms
from cms.audit.guard import log_opened
from cms.audit.mail import send_alarms
from cms.audit.models import Alarm, Record
from cms.audit.reconciling import reconcile_hourly
from cms.audit.recording import record
from cms.audit.sealing import broken_links, seal_new

logger = logging.getLogger(__name__)
A_BATCH = 500


def go_round() -> int:
    """For the hook `publish_due`: returns how many records were sealed. What fails here must not hold up publishing."""
    try:
        reconcile_hourly()
        fresh = _sealed_and_looked_at()
        send_alarms()
    except Exception:  # of whatever kind; the next round tries again
        logger.exception("The log could not be looked after")
        return 0
    return len(fresh)


def _sealed_and_looked_at() -> list[Record]:
    try:
        with transaction.atomic():
            fresh = seal_new()
            raise_alarms(fresh)
    except IntegrityError:  # another worker was faster
        return []
    return fresh


def complete() -> int:
    """Once a day: records for entries that have none, as those from before this app or written by `bulk_create`."""
    made = 0
    for model, name in ((PageLogEntry, "page_entry"), (ModelLogEntry, "model_entry")):
        without = model.objects.filter(~Exists(Record.objects.filter(**{name: OuterRef("pk")}))).order_by("pk")
        while found := list(without[:A_BATCH]):
            with transaction.atomic(), log_opened():
                made += len([record(entry, way="") for entry in found])
    return made


def verify_daily() -> int:
    """Once a day: whether the chain is whole. What is broken is an alarm; returns how many places."""
    broken = list(broken_links())
    if broken:
        logger.error("The log has been changed: %s", broken[:20])
        now = timezone.now()
        about = str(broken[0][0])
        if not Alarm.objects.filter(kind=Alarm.Kind.BROKEN, about=about).exists():
            Alarm.objects.create(
                kind=Alarm.Kind.BROKEN, about=about, first_at=now, last_at=now, times=len(broken), record=None
            )
    return len(broken)

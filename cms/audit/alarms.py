"""What is unusual enough for a mail. Found by the worker when it seals a record: nobody's work waits for it."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.utils import timezone

from cms.access.models import Team
from cms.audit.models import Alarm, Record

Kind = Alarm.Kind
BURST = timedelta(hours=1)  # of quiet, after which the same thing is told again
MASS = ("wagtail.unpublish", "wagtail.unpublish.scheduled", "wagtail.delete")
MASS_NUMBER, MASS_TIME = 10, timedelta(minutes=10)
FAILED = "audit.login.failed"
FAILED_NUMBER, FAILED_TIME = 5, timedelta(minutes=15)
NEWS = timedelta(days=1)  # older records come from an install that had no alarms yet


def raise_alarms(records: Iterable[Record]) -> int:
    """Note an alarm for each that is unusual; returns how many are new. Records of the burst only count up."""
    recent = [record for record in records if record.at > timezone.now() - NEWS]
    return sum(_raise(kind, about, record) for record in recent for kind, about in unusual(record))


def unusual(record: Record) -> Iterator[tuple[Alarm.Kind, str]]:
    """What a record is told for, and about what: alarms of one kind about the same belong to one burst."""
    data = record.entry.data if isinstance(record.entry.data, dict) else {}
    if data.get("way") == "outside":
        yield Kind.OUTSIDE, record.action
    if record.action in MASS and _often(record, MASS_NUMBER, MASS_TIME, action__in=MASS, user=record.user_id):
        yield Kind.MASS, str(record.user_id or "system")
    if record.action == FAILED:
        about = {"action": FAILED, "content_type": record.content_type_id, "object_id": record.object_id}
        if _often(record, FAILED_NUMBER, FAILED_TIME, **about):
            yield Kind.GUESSES, record.object_id
    for kind in _by_changes(record, data.get("event"), data.get("changes", [])):
        yield kind, record.object_id


def _by_changes(record: Record, event: Any, changes: list[dict]) -> Iterator[Alarm.Kind]:
    if record.action == "audit.account" and event != "delete" and _makes_superuser(changes):
        yield Kind.SUPERUSER
    if record.action == "audit.second_step" and any("before" in line for line in changes):
        yield Kind.SECOND_STEP
    if record.action == "audit.membership" and _reaches_another_city(record, changes):
        yield Kind.OTHER_CITY


def _often(record: Record, number: int, time: timedelta, **same: Any) -> bool:
    span = (record.at - time, record.at)
    return Record.objects.filter(at__range=span, **same).count() >= number


def _makes_superuser(changes: list[dict]) -> bool:
    return any(line["what"] == "is_superuser" and line.get("after") is True for line in changes)


def _reaches_another_city(record: Record, changes: list[dict]) -> bool:
    """Somebody of one city is put into a team of another."""
    given = {name for line in changes for name in line.get("after", [])[:1]}
    cities = set(Team.objects.filter(group__name__in=given).values_list("city", flat=True))
    if not cities:
        return False
    others = Team.objects.filter(group__user=int(record.object_id)).exclude(group__name__in=given)
    left = {name for line in changes for name in line.get("before", [])[:1]}
    known = {*others.values_list("city", flat=True)} | {
        *Team.objects.filter(group__name__in=left).values_list("city", flat=True)
    }
    return bool(known) and not cities <= known


def _raise(kind: Alarm.Kind, about: str, record: Record) -> bool:
    same = Alarm.objects.filter(kind=kind, about=about, last_at__gte=record.at - BURST).order_by("-last_at").first()
    if same is None:
        Alarm.objects.create(kind=kind, about=about, record=record, first_at=record.at, last_at=record.at)
        return True
    same.last_at, same.times = max(same.last_at, record.at), same.times + 1
    same.save(update_fields=["last_at", "times"])
    return False


def receivers() -> list[tuple[str, Any]]:
    """(address, user or None): who is told. AUDIT_MAIL, or else every superuser who has an address."""
    if settings.AUDIT_MAIL:
        return [(address, None) for address in settings.AUDIT_MAIL]
    users = get_user_model().objects.filter(is_superuser=True, is_active=True).exclude(email="").order_by("pk")
    return [(user.email, user) for user in users]

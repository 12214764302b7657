"""Each record gets a number and a seal over what it says and the seal before: who changes one has to change all after.

Sealed by the worker, seconds after the act, so that nobody who publishes waits for anybody else. What the chain does
not protect from: whoever holds the database *and* SECRET_KEY can make all seals anew; who cuts off the newest entries
leaves a sound chain. The log line `audit seal` gives number and seal, and log lines are kept elsewhere: compare those.
"""

import json
import logging
from collections.abc import Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.utils.crypto import constant_time_compare, salted_hmac

from cms.audit.guard import log_opened
from cms.audit.models import Record
from cms.audit.retention import limits

logger = logging.getLogger(__name__)
SALT = "cms.audit.seal"
A_BATCH = 500
# Their labels are people's names, which are forgotten when the person asks: not a part of the seal.
PEOPLE = ("auth.user", "people.person")


def seal_new() -> list[Record]:
    """Seal what has come since; returns it, in order. Two workers at once: the second one's numbers are refused by the
    database (IntegrityError), and it comes again."""
    with transaction.atomic(), log_opened():
        last = Record.objects.filter(number__isnull=False).order_by("-number").first()
        number, seal = (last.number or 0, last.seal) if last else (0, "")
        waiting = Record.objects.filter(number__isnull=True).order_by("pk")
        fresh = list(waiting.select_related("page_entry", "model_entry")[:A_BATCH])
        for record in fresh:
            number += 1
            record.number = number
            record.seal = seal = seal_of(record, seal)
        Record.objects.bulk_update(fresh, ["number", "seal"])
    if fresh:
        logger.info("audit seal", extra={"number": number, "seal": seal})
    return fresh


def seal_of(record: Record, before: str) -> str:
    """The seal of a record after another."""
    entry = record.entry
    data = json.dumps(entry.data, sort_keys=True, cls=DjangoJSONEncoder)
    parts: list[Any] = [before, record.number, record.at.isoformat(), record.action, record.city, record.user_id]
    parts += [record.way, record.object_id, record.act, data, entry.timestamp.isoformat(), entry.action, entry.user_id]
    parts += [str(entry.object_id), "" if record.content_type_id in people_types() else [record.label, entry.label]]
    return salted_hmac(SALT, json.dumps(parts, default=str), algorithm="sha256").hexdigest()


def broken_links() -> Iterator[tuple[int, str]]:
    """(number, 'missing' or 'changed') of what does not fit, oldest first. What retention has cleared fits if it is old
    enough to be cleared."""
    before, number = "", 0
    oldest = max(limits())
    sealed = Record.objects.filter(number__isnull=False).select_related("page_entry", "model_entry")
    for record in sealed.order_by("number").iterator(chunk_size=2000):
        if record.number != number + 1:
            yield number + 1, "missing"
        elif record.page_entry_id is None and record.model_entry_id is None:
            if record.at > oldest:
                yield record.number, "missing"
        elif record.entry is None or not constant_time_compare(record.seal, seal_of(record, before)):
            yield record.number, "changed"
        before, number = record.seal, record.number or 0


def people_types() -> set[int]:
    """The content types of accounts and people."""
    return {ContentType.objects.get_by_natural_key(*label.split(".")).pk for label in PEOPLE}

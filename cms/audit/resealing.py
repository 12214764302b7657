"""Erasing a person changes what entries say, on purpose: afterwards the chain is sealed anew."""

from collections.abc import Iterator
from contextlib import contextmanager

from cms.audit.guard import log_opened
from cms.audit.models import Record
from cms.audit.sealing import broken_links, seal_of

A_BATCH = 500


@contextmanager
def log_opened_for_erasing() -> Iterator[None]:
    """The log may be changed inside. A chain that was broken before is left as it is: whoever checks must go on being
    told."""
    was_sound = next(broken_links(), None) is None
    with log_opened():
        yield
        if was_sound:
            _seal_anew()


def _seal_anew() -> None:
    before, changed = "", []
    sealed = Record.objects.filter(number__isnull=False).select_related("page_entry", "model_entry").order_by("number")
    for record in sealed.iterator(chunk_size=2000):
        if record.entry is not None:
            seal = seal_of(record, before)
            if seal != record.seal:
                record.seal = seal
                changed.append(record)
        before = record.seal
    Record.objects.bulk_update(changed, ["seal"], batch_size=A_BATCH)

"""Entries and their tokens, stored together."""

from collections.abc import Collection, Sequence

from django.db import transaction
from django.db.models import QuerySet
from wagtail.search.backends import get_search_backend

from cms.search.models import Entry
from cms.search.vocabulary import learn


def store(entries: Sequence[Entry], instead_of: QuerySet[Entry]) -> None:
    """Put entries into the place of others. Who asks meanwhile finds the old or the new ones, never none."""
    with transaction.atomic():
        known = dict(instead_of.values_list("key", "pk"))
        for entry in entries:
            entry.pk = known.pop(entry.key, None)
        if known:
            Entry.objects.filter(pk__in=known.values()).delete()
        new = [entry for entry in entries if entry.pk is None]
        old = [entry for entry in entries if entry.pk is not None]
        Entry.objects.bulk_create(new)
        for entry in old:  # one by one: for so many columns that is faster than a bulk update
            entry.save(update_fields=_columns())
        if entries:
            get_search_backend().add_bulk(Entry, entries)
            learn(entries)


def _columns() -> Collection[str]:
    return [field.name for field in Entry._meta.concrete_fields if field.name not in {"id", "key", "row"}]

"""The calls of a site as entries of an Atom feed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from cms.addresses import Addresses
from cms.feeds import Entry
from projectpages.calls.times import EPOCH

if TYPE_CHECKING:
    from projectpages.calls.models import CallPage


def entries_of(calls: Iterable[CallPage], addresses: Addresses) -> list[Entry]:
    """Each says its state in words, for readers see it outside the site."""
    return [
        Entry(
            title=call.title,
            href=addresses.absolute(call),
            summary=" · ".join(filter(None, [call.state_text, call.period, call.summary])),
            key=call.translation_key,
            published=call.first_published_at or EPOCH,
            updated=call.last_published_at or EPOCH,
        )
        for call in calls
    ]

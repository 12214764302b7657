"""What a list of events prints."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils import timezone

from cms import ranges
from cms.addresses import urls_of

if TYPE_CHECKING:
    from citypages.events.models import EventPage


@dataclass(frozen=True)
class EventRow:
    """One line of a list; `language` is set when the page behind it is not in the list's language."""

    title: str
    href: str
    start: date | None
    when: str
    place: str = ""
    language: str = ""
    state: str = ""
    state_label: str = ""
    former: str = ""

    @property
    def month(self) -> str:
        return ranges.month(self.start) if self.start else ""

    @property
    def year(self) -> str:
        """The year of the beginning, unless it is this one."""
        return str(self.start.year) if self.start and self.start.year != timezone.localdate().year else ""


def rows_of(events: Iterable[EventPage], language: str) -> list[EventRow]:
    """Rows for event pages; dates are printed in the language of the list."""
    events = list(events)
    return [
        EventRow(
            title=event.title,
            href=url,
            start=event.start_date,
            when=str(event.time),
            place=event.place_name,
            language=event.locale.language_code if event.locale.language_code != language else "",
            state=event.state,
            state_label=event.state_label,
            former=event.former,
        )
        for event, url in zip(events, urls_of(events), strict=True)
    ]

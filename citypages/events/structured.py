"""An event as schema.org describes it."""

from typing import Any

from citypages.events.choices import State
from cms.finding.structured import EventState, Node, event

STATES: dict[str, EventState] = {State.CONFIRMED: "scheduled", State.CANCELLED: "cancelled", State.MOVED: "moved"}


def event_node(page: Any) -> Node:
    """Event with its instants, or its days when it has no hours."""
    time = page.time
    has_hours = time.start_time is not None and not time.all_day
    return event(
        page.title,
        page.full_url or "",
        time.starts_at if has_hours else time.start_date,
        time.ends_at if has_hours and time.end_time else time.last_day,
        state=STATES[page.state],
        place=page.place_name,
        address=page.place_address,
        online_url=page.online_url,
        description=page.summary,
        language=page.locale.language_code,
        organisers=page.organiser_names,
        registration_url=page.registration_url if page.is_open else "",
        previous_start=page.former_date if page.state == State.MOVED else None,
    )

from .event import EventPage
from .index import EventIndexPage
from .organiser import EventOrganiser

__all__ = ["EventIndexPage", "EventOrganiser", "EventPage"]

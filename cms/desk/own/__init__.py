"""The lists that need nothing but Wagtail's own records, and that of searches, whose app knows no desk."""

from .drafts import DraftsList, LockedList
from .moderation import AwaitedList, WaitingList
from .old import OldPagesList
from .scheduled import ScheduledList
from .searched import SearchedList

__all__ = [
    "AwaitedList",
    "DraftsList",
    "LockedList",
    "OldPagesList",
    "ScheduledList",
    "SearchedList",
    "WaitingList",
]

"""The lists that need nothing but Wagtail's own records."""

from .drafts import DraftsList, LockedList
from .moderation import AwaitedList, WaitingList
from .old import OldPagesList
from .scheduled import ScheduledList

__all__ = ["AwaitedList", "DraftsList", "LockedList", "OldPagesList", "ScheduledList", "WaitingList"]

"""What can become of an event."""

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy


class State(TextChoices):
    """Whether an event takes place as announced."""

    CONFIRMED = "confirmed", pgettext_lazy("state of an event", "Takes place")
    CANCELLED = "cancelled", pgettext_lazy("state of an event", "Cancelled")
    MOVED = "moved", pgettext_lazy("state of an event", "Moved to another time")

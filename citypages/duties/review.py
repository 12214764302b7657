"""The yearly review of an accessibility statement."""

from datetime import date, timedelta

from django.utils import timezone

REVIEW_EVERY = timedelta(days=365)


def is_review_due(reviewed: date | None) -> bool:
    """Whether the last review is more than a year ago. A statement that was never reviewed is due."""
    return reviewed is None or reviewed + REVIEW_EVERY < timezone.localdate()

"""One wish of a visitor counts once, and nobody can send them by the hundred. No address is stored."""

from django.http import HttpRequest

from cms.forms.limits import within_limit

PER_HOUR = 20
HOUR, DAY = 3600, 86_400


def is_too_fast(request: HttpRequest) -> bool:
    """Whether this visitor has sent more than 20 wishes within the hour."""
    return not within_limit(request, "wishes", PER_HOUR, HOUR)


def is_first_today(request: HttpRequest, page_id: int, language: str) -> bool:
    """Whether this visitor has not asked for this page today."""
    return within_limit(request, f"wish/{page_id}/{language}", 1, DAY)

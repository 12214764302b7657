"""Sessions that end: so long after the last click, and so long after the log-in, whatever was clicked.

The end stands in the session's own row, so it holds for every address and needs no middleware. A cookie of a browser
that was told not to remember goes with the browser, as in Django.
"""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.contrib.sessions.backends import db
from django.utils import timezone

BEGAN = "stay_began"  # of the log-in, in seconds since 1970


class SessionStore(db.SessionStore):
    """Django's sessions in the database, with SESSION_IDLE_MINUTES and SESSION_HOURS (0: no end of their own)."""

    def get_expiry_age(self, **kwargs: Any) -> int:
        """Seconds until the session ends; never more than Django's own."""
        age = super().get_expiry_age(**kwargs)
        began = self.get(BEGAN)
        if began is None:
            return age
        if settings.SESSION_IDLE_MINUTES:
            age = min(age, settings.SESSION_IDLE_MINUTES * 60)
        if settings.SESSION_HOURS:
            left = began + settings.SESSION_HOURS * 3600 - timezone.now().timestamp()
            age = min(age, int(left))
        return age

    def get_expiry_date(self, **kwargs: Any) -> datetime:
        """When that is."""
        return timezone.now() + timedelta(seconds=self.get_expiry_age(**kwargs))

"""How long to wait, in words."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

WAIT = "wait"  # the error's code


def too_many(wait: timedelta) -> ValidationError:
    """Refuses a form, and says how long to wait; the time is the error's parameter `seconds`."""
    seconds = max(1, int(wait.total_seconds()))
    text = _("Too many attempts. Nothing was checked. Try again in %(time)s.") % {"time": in_words(seconds)}
    return ValidationError(text, code=WAIT, params={"seconds": seconds})


def in_words(seconds: int) -> str:
    """'3 minutes' or '5 hours', rounded up so that the time is enough."""
    minutes = -(-seconds // 60)
    if minutes <= 60:
        return ngettext("%(count)d minute", "%(count)d minutes", minutes) % {"count": minutes}
    hours = -(-minutes // 60)
    return ngettext("%(count)d hour", "%(count)d hours", hours) % {"count": hours}

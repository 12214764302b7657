"""Where a call stands: it follows from its times and its decision, and is never typed."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.apps import apps
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from cms.caching import moments
from cms.formats import short_date
from projectpages.calls.times import LAST_MINUTE, local_date, moment

if TYPE_CHECKING:
    from projectpages.calls.models import CallPage


@moments.register
def _calls_open_and_close(now: datetime) -> datetime | None:
    """The next moment at which a call opens or closes. What closes in the last minute of a day does so at midnight,
    which is a moment of its own."""
    return moments.first_after(now, apps.get_model("calls", "CallPage").objects.live(), "opens", "closes")


class CallState(models.TextChoices):
    """The states of a call, in the order in which lists show them."""

    OPEN = "open", pgettext_lazy("state of a call", "Open")
    COMING = "coming", _("Coming")
    CLOSED = "closed", _("Closed")
    DECIDED = "decided", _("Decided")

    @property
    def heading(self) -> str:
        """Heading above the calls of this state."""
        headings = {
            "open": _("Open calls"),
            "coming": _("Coming calls"),
            "closed": _("Closed calls"),
            "decided": _("Decided calls"),
        }
        return str(headings[self.value])


def state_of(call: CallPage, now: datetime | None = None) -> CallState:
    """The state at a moment (default: now). A call whose opening nobody knows yet is coming."""
    now = now or timezone.now()
    if call.decision or (call.decided_on and call.decided_on <= local_date(now)):
        return CallState.DECIDED
    if call.closes and end_of(call.closes) <= now:
        return CallState.CLOSED
    return CallState.OPEN if call.opens and call.opens <= now else CallState.COMING


def end_of(closes: datetime) -> datetime:
    """The moment from which a call is closed: the last minute of a day is counted to its end."""
    return closes + timedelta(minutes=1) if timezone.localtime(closes).time() == LAST_MINUTE else closes


def state_text(call: CallPage, now: datetime | None = None) -> str:
    """'Open, closes in 5 days', 'Opens on 1.9.2026', 'Decided 15.3.2016': the state in words."""
    now = now or timezone.now()
    state = state_of(call, now)
    if state == CallState.OPEN and call.closes:
        return _closing((local_date(call.closes) - local_date(now)).days)
    if state == CallState.COMING:
        return gettext("Opens {time}").format(time=moment(call.opens)) if call.opens else gettext("Being prepared")
    if state == CallState.DECIDED and call.decided_on:
        return gettext("Decided {day}").format(day=short_date(call.decided_on))
    return str(state.label)


def _closing(days: int) -> str:
    """How long a call stays open, in Helsinki's calendar days."""
    if days == 0:
        return gettext("Open, closes today")
    if days == 1:
        return gettext("Open, closes tomorrow")
    return ngettext("Open, closes in %(count)s day", "Open, closes in %(count)s days", days) % {"count": days}

"""The end of a role: by hand, or by itself after its last day. The account stays, and its other roles with it."""

import logging
from datetime import date, timedelta
from typing import Any

from django.contrib.auth.models import User
from django.contrib.auth.signals import user_logged_in
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from cms.access.models import Team
from cms.staff.history import facts
from cms.staff.models import Invitation, RoleTerm

logger = logging.getLogger(__name__)
# Names of former staff and addresses of those who were invited have an end (GDPR, art. 5(1)(e)).
TERMS_KEPT = timedelta(days=365)
INVITATIONS_KEPT = timedelta(days=30)


@transaction.atomic
def end_role(holder: User, team: Team, by: User | None = None) -> RoleTerm:
    """Take somebody out of a team at once; `by` is None when the role ends by itself."""
    term, _new = RoleTerm.objects.get_or_create(user=holder, team=team, ended_at=None)
    holder.groups.remove(team.group_id)
    term.ended_at, term.ended_by = timezone.now(), by
    term.save(update_fields=["ended_at", "ended_by"])
    log(instance=holder, action="staff.end" if by else "staff.expire", user=by, data=facts(team))
    return term


@transaction.atomic
def set_last_day(holder: User, team: Team, day: date | None, by: User) -> None:
    """Say until when somebody has a role; None: until further notice."""
    RoleTerm.objects.update_or_create(user=holder, team=team, ended_at=None, defaults={"until": day})
    log(instance=holder, action="staff.until", user=by, data=facts(team) | {"until": str(day or "")})


def end_due_roles(holder: User | None = None) -> int:
    """End the roles whose last day is over, everybody's or one person's; how many there were."""
    due = RoleTerm.objects.filter(ended_at=None, until__lt=timezone.localdate()).select_related("user", "team")
    if holder is not None:
        due = due.filter(user=holder)
    count = 0
    for term in due:
        end_role(term.user, term.team)
        count += 1
    return count


def forget() -> int:
    """Delete invitations that ended 30 days ago and roles that ended a year ago; how many."""
    long_ago, now = timezone.now() - INVITATIONS_KEPT, timezone.now()
    ended = Invitation.objects.filter(expires_at__lt=long_ago).delete()[0]
    for field in ("accepted_at", "withdrawn_at"):
        ended += Invitation.objects.filter(**{f"{field}__lt": long_ago}).delete()[0]
    return ended + RoleTerm.objects.filter(ended_at__lt=now - TERMS_KEPT).delete()[0]


def watch_log_ins() -> None:
    """Whoever comes back after her last day finds her role ended, even if no worker has run since."""
    user_logged_in.connect(_on_log_in, dispatch_uid="cms.staff.ending")


def _on_log_in(sender: Any, user: Any, **kwargs: Any) -> None:
    try:
        end_due_roles(user)
    except Exception:  # the log-in must not fail for it: the worker ends the role within a day
        logger.exception("Roles of user %s that are due could not be ended.", user.pk)

"""What kind of user asked, for logs and reports: never who."""

import time

from django.conf import settings
from django.contrib.auth.models import AnonymousUser, User
from django.db import DatabaseError
from django.http import HttpRequest

from cms.access.models import Team, teams_of

# The widest role of a user comes first; an empty city is the programme.
ROLES = ((Team.Role.PUBLISHERS, "publisher"), (Team.Role.EDITORS, "editor"), (Team.Role.TRANSLATORS, "translator"))
KEPT = 60  # seconds
MOST = 1000  # users
_known: dict[int, tuple[float, str]] = {}


def kind_of(request: HttpRequest, may_ask: bool = False) -> str | None:
    """The kind; None where there is a session that nobody needed to open. `may_ask`: a query a minute and user.

    Never opens the session itself: that would make a public page depend on a cookie.
    """
    user = getattr(request, "_cached_user", None)
    if user is None:
        return None if settings.SESSION_COOKIE_NAME in request.COOKIES else "anonymous"
    return _kind(user, may_ask)


def _kind(user: User | AnonymousUser, may_ask: bool) -> str:
    if not user.is_authenticated:
        return "anonymous"
    if user.is_superuser:
        return "superuser"
    until, kind = _known.get(user.pk, (0.0, "staff"))
    if may_ask and until < time.monotonic():
        try:
            kind = _role(teams_of(user))
        except DatabaseError:
            return kind
        if len(_known) >= MOST:
            _known.clear()
        _known[user.pk] = (time.monotonic() + KEPT, kind)
    return kind


def _role(teams: set[tuple[str, str]]) -> str:
    if any(not city for city, _role in teams):
        return "programme editor"
    roles = {role for _city, role in teams}
    return next((name for role, name in ROLES if role in roles), "staff")

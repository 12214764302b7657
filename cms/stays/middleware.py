"""Keeps a stay alive while somebody works, and follows the session when its key changes."""

from collections.abc import Callable

from django.contrib.auth import HASH_SESSION_KEY
from django.http import HttpRequest, HttpResponse

from cms.stays.listening import STAY, see
from cms.stays.models import Stay, end_stays

ADMIN = "/admin/"
# What a page asks for by itself while nobody sits before it: it keeps nobody logged in.
BY_ITSELF = {"wagtailadmin_editing_sessions:ping", "keeping_pulse"}


class StayMiddleware:
    """Stands inside the session and the user; looks at the admin's addresses only, where people work."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        session = getattr(request, "session", None)
        if session is None or not request.path.startswith(ADMIN) or STAY not in session:
            return self.get_response(request)
        stay, key, password = session[STAY], session.session_key, session.get(HASH_SESSION_KEY)
        response = self.get_response(request)
        if session.get(STAY) != stay:
            return response  # logged out, or in anew
        if session.session_key != key:
            Stay.objects.filter(pk=stay).update(session_key=session.session_key)
        if session.get(HASH_SESSION_KEY) != password:
            end_stays(request.user, but=session.session_key)
        match = request.resolver_match
        if match and match.view_name not in BY_ITSELF and request.user.is_authenticated:
            see(request)
        return response

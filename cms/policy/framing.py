"""The one kind of answer that other people's sites may frame: a fragment without script, form or frame of its own."""

from django.conf import settings
from django.http import HttpResponse

from cms.policy.directives import NONE, Policy, header

ANYWHERE = "*"
CLOSED = ("script-src", "connect-src", "form-action", "frame-src", "manifest-src")


def fragment_policy() -> Policy:
    """The public pages' policy, open to whoever frames, shut for all that a fragment has no use for."""
    return {**settings.SECURE_CSP, **{key: [NONE] for key in CLOSED}, "frame-ancestors": [ANYWHERE]}


def framed_anywhere(response: HttpResponse) -> HttpResponse:
    """Let the answer stand in a frame on any site; X-Frame-Options, which can only forbid, is left out."""
    response["Content-Security-Policy"] = header(fragment_policy())
    response.xframe_options_exempt = True
    return response


def framing(response: HttpResponse, origin: str) -> HttpResponse:
    """Let the answer, a page of ours, show a frame from this origin, which is ours too."""
    sources = [*settings.SECURE_CSP["frame-src"], "'self'", origin]
    response["Content-Security-Policy"] = header({**settings.SECURE_CSP, "frame-src": sources})
    return response

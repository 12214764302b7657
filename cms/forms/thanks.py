"""After sending: back to the page itself, which then says thank you; the address is all it remembers."""

from django.http import HttpRequest


def thanks_address(request: HttpRequest, form: str) -> str:
    """Where to lead the visitor who has sent a form, so that reloading does not send it twice."""
    return f"{request.path}?sent={form}#{form}"


def was_sent(request: HttpRequest, form: str) -> bool:
    """Whether this visitor has just sent the form."""
    return request.GET.get("sent") == form

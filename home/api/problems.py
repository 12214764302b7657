"""Errors that programs and people understand: problem details (RFC 9457), in the language of the answer."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language, gettext_noop
from django.utils.translation import gettext as _
from ninja import Schema
from ninja.errors import ValidationError
from pydantic import Field

from cms.outages.answers import RETRY_AFTER

CONTENT_TYPE = "application/problem+json"


class Fault(Schema):
    """One parameter that cannot be used."""

    parameter: str = Field(description=gettext_noop("Name of the parameter."))
    reason: str = Field(description=gettext_noop("What is wrong with its value."))


class Problem(Schema):
    """Why there is no answer (RFC 9457)."""

    type: str = Field(description=gettext_noop("Always about:blank: the status says what kind of problem it is."))
    title: str = Field(description=gettext_noop("What happened."))
    status: int = Field(description=gettext_noop("The status of the answer once more."))
    detail: str = Field(description=gettext_noop("What to do."))
    errors: list[Fault] = Field(default=[], description=gettext_noop("The parameters that cannot be used."))


def problem(status: int, errors: Sequence[Mapping[str, str]] = (), **headers: str) -> HttpResponse:
    """The answer for a status; `headers` with underscores for hyphens."""
    title, detail = _words(status)
    said: dict[str, Any] = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    said["errors"] = list(errors)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return HttpResponse(
        json.dumps(said, ensure_ascii=False),
        status=status,
        content_type=CONTENT_TYPE,
        headers={"Content-Language": get_language() or ""} | named,
    )


def unavailable() -> HttpResponse:
    """503: a part that is needed is away for a moment."""
    return problem(503, Retry_After=str(RETRY_AFTER), Cache_Control="no-store")


def bad_parameters(request: HttpRequest, exc: ValidationError) -> HttpResponse:
    """400: which parameters, and why."""
    return problem(400, [{"parameter": str(error["loc"][-1]), "reason": reason(error)} for error in exc.errors])


def reason(error: Mapping[str, Any]) -> str:
    """What is wrong with a value, in the active language; pydantic says it in English only."""
    known = error.get("ctx", {})
    kind = error["type"]
    if kind == "unknown":
        return _("There is no such parameter here.")
    if "expected" in known:
        return _("Use one of these: {values}.").format(values=known["expected"])
    if "ge" in known or "le" in known:
        bound = _("Use a number not smaller than {bound}.") if "ge" in known else _("Use a number not above {bound}.")
        return bound.format(bound=known.get("ge", known.get("le")))
    if kind.startswith(("int", "string_pattern")):
        return _("Use a whole number in digits.")
    if kind.startswith("date"):
        return _("Use a day as 2026-09-01.")
    if kind == "string_too_long":
        return _("Use {count} characters at most.").format(count=known["max_length"])
    return _("This value cannot be used here.")


def _words(status: int) -> tuple[str, str]:
    return {
        400: (_("A parameter cannot be used"), _("Mend the parameters named in “errors” and ask again.")),
        404: (_("There is nothing here"), _("Check the address. What was here may have been taken off the site.")),
        405: (_("That cannot be done here"), _("This address can only be read, with GET.")),
        429: (_("Too many requests at once"), _("Wait as many seconds as Retry-After says, then go on slower.")),
        503: (_("The service is away for a moment"), _("Try again after as many seconds as Retry-After says.")),
    }[status]

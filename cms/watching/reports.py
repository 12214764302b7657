"""Reports of failures to Sentry, or to what speaks its language: what failed and where, nothing about who asked."""

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cms.watching.current import current
from cms.watching.redaction import without_people

if TYPE_CHECKING:
    from sentry_sdk.types import Event, Hint

HEADERS = ("Content-Type", "Host")  # of a request's headers only these leave the house
TAGS = ("request_id", "user", "task_id", "task")
# Parts of a report that hold what was typed, sent or asked for, whatever an integration puts there.
DROPPED = ("user", "extra", "breadcrumbs")


def start(dsn: str, environment: str, traces: float, release: str) -> None:
    """Report from here on; nothing without a DSN. `traces`: the share of requests that are timed too, 0 to 1."""
    if not dsn:
        return
    import sentry_sdk  # noqa: PLC0415  (an install without a DSN does without it)

    sentry_sdk.init(
        dsn=dsn,
        environment=environment,
        release=release,
        traces_sample_rate=traces,
        send_default_pii=False,
        include_local_variables=False,
        max_request_body_size="never",
        max_breadcrumbs=0,
        before_send=cleaned,
        before_send_transaction=cleaned,
    )


def release_of(root: Path) -> str:
    """The project's name and version, as Sentry writes them; empty where the project's file was left out."""
    file = root / "pyproject.toml"
    if not file.exists():
        return ""
    project = tomllib.loads(file.read_text())["project"]
    return f"{project['name']}@{project['version']}"


def cleaned(event: "Event", hint: "Hint") -> "Event":
    """The report without query string, cookies, form, guest's key, address and name; with the id of the log's lines."""
    for part in DROPPED:
        event.pop(part, None)  # type: ignore[misc]  # names of parts, one after the other
    if request := event.get("request"):
        event["request"] = _request(request)
    if name := event.get("transaction"):
        event["transaction"] = without_people(name)
    for failure in event.get("exception", {}).get("values", []):
        failure["value"] = without_people(str(failure.get("value") or ""))
    if logged := event.get("logentry"):
        event["logentry"] = {"message": without_people(str(logged.get("message", "")))}
    for span in [event.get("contexts", {}).get("trace", {}), *_spans(event)]:
        span.pop("data", None)
        span["description"] = without_people(str(span.get("description") or "").partition("?")[0])
    going_on = current.get()
    fields = going_on.fields() if going_on else {}
    event["tags"] = {name: value for name in TAGS if (value := fields.get(name))}
    return event


def _request(request: dict[str, Any]) -> dict[str, Any]:
    headers = request.get("headers", {})
    return {
        "method": request.get("method", ""),
        "url": without_people(str(request.get("url", "")).partition("?")[0]),
        "headers": {name: headers[name] for name in HEADERS if name in headers},
    }


def _spans(event: "Event") -> list[dict[str, Any]]:
    found = event.get("spans")
    return found if isinstance(found, list) else []

"""How a log line reads: plain for a person, JSON for what collects the lines of many machines."""

import logging
from datetime import UTC, datetime
from typing import Any

from pythonjsonlogger.json import JsonEncoder, JsonFormatter

from cms.watching.current import GoingOn, current
from cms.watching.redaction import quiet


class PlainLine(logging.Formatter):
    """Time, level, logger and message; a traceback on further lines. Nothing of people in any of them."""

    def __init__(self) -> None:
        super().__init__("{asctime} {levelname} {name}: {message}", style="{")

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        return quiet(super().format(record))


class JsonLine(JsonFormatter):
    """One JSON object: time (ISO 8601, UTC), level, logger, message, what was going on, the traceback as one text."""

    def add_fields(self, log_data: dict[str, Any], record: logging.LogRecord, message_dict: dict[str, Any]) -> None:
        """Fill the object, in the order in which a person reads it."""
        log_data["time"] = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        log_data["level"], log_data["logger"] = record.levelname, record.name
        log_data["message"] = quiet(record.message)
        if going_on := _going_on(record):
            log_data.update(going_on.fields())
        log_data.update((name, value) for name, value in record.__dict__.items() if name not in _RESERVED)
        if "exc_info" in message_dict:
            log_data["traceback"] = quiet(message_dict["exc_info"])

    def jsonify_log_record(self, log_data: dict[str, Any]) -> str:
        """As the library's, which makes an encoder for each line."""
        return _encode(log_data)


_encode = JsonEncoder(ensure_ascii=False).encode
# What Django adds to its records for handlers; the request's own fields stand in their place.
_RESERVED = {*logging.makeLogRecord({}).__dict__, "message", "asctime", "request", "exc_text", "taskName"}


def _going_on(record: logging.LogRecord) -> GoingOn | None:
    """Django logs a missing page when the request has left the middleware, and then hands the request over."""
    return getattr(getattr(record, "request", None), "asked", None) or current.get()

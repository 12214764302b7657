"""What is logged and where: a line each to the console, for whatever collects it there."""

from typing import Any

FORMATS = {"plain": "cms.watching.lines.PlainLine", "json": "cms.watching.lines.JsonLine"}
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
ACCESS = "cms.requests"  # one line for each request


def logging_for(form: str, level: str, access: bool) -> dict[str, Any]:
    """Django's LOGGING. `access` lines already tell of missing pages, so Django then tells of failures only."""
    console = {"handlers": ["console"], "propagate": False}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"()": FORMATS[form]}},
        "filters": {"without_traceback": {"()": "cms.outages.logs.WithoutTraceback"}},
        "handlers": {
            "console": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["without_traceback"]}
        },
        "root": {"handlers": ["console"], "level": level},
        "loggers": {
            "django": console | {"level": level},
            "django.request": {"level": "ERROR" if access else "NOTSET"},
            "_granian": console | {"level": level},
            ACCESS: console | {"level": "INFO" if access else "CRITICAL"},
        },
    }

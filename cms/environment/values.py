"""Whether the value of one variable can be meant: each check returns what is wrong, to follow the variable's name."""

import re
from collections.abc import Callable
from urllib.parse import SplitResult, urlsplit

HOST = re.compile(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?", re.IGNORECASE)
TRUE_OR_FALSE = {"true", "on", "ok", "y", "yes", "1", "false", "off", "n", "no", "0"}
DATABASES = ("postgres", "postgresql", "pgsql", "psql", "sqlite")
MAIL = ("smtp", "smtps", "smtp+tls", "smtp+ssl", "consolemail", "filemail", "memorymail", "dummymail")


def port(value: str) -> str:
    """A TCP port."""
    return "" if value.isdecimal() and 0 < int(value) < 65536 else "must be a port, a number from 1 to 65535"


def count(value: str) -> str:
    """A whole number from 1 on."""
    return "" if value.isdecimal() and int(value) > 0 else "must be a whole number, 1 or more"


def count_or_none(value: str) -> str:
    """A whole number from 0 on."""
    return "" if value.isdecimal() else "must be a whole number, 0 or more"


def seconds(value: str) -> str:
    """More than no time."""
    return "" if (_number(value) or 0) > 0 else "must be a number of seconds, more than 0"


def seconds_or_none(value: str) -> str:
    """Any time, also none."""
    found = _number(value)
    return "" if found is not None and found >= 0 else "must be a number of seconds, 0 or more"


def share(value: str) -> str:
    """A part of the whole."""
    found = _number(value)
    return "" if found is not None and 0 <= found <= 1 else "must be a share, a number from 0 to 1"


def yes_or_no(value: str) -> str:
    """What django-environ takes for true or false; it takes anything else for false."""
    return "" if value.lower() in TRUE_OR_FALSE else "must be 'true' or 'false'"


def host(value: str) -> str:
    """A host name alone."""
    if "://" in value:
        return f"must be a host name without '{value.partition('://')[0]}://'"
    if "/" in value:
        return "must be a host name without a path"
    if re.search(r":\d+$", value):
        return "must be a host name without a port (PUBLIC_PORT has it)"
    return "" if HOST.fullmatch(value) else "must be a host name, such as 'cities.example.fi'"


def hosts(value: str) -> str:
    """Host names, comma-separated; a dot before one stands for those below it."""
    faults = [host(part.strip().removeprefix(".")) for part in value.split(",") if part.strip() != "*"]
    return next((f"must be host names, comma-separated: each one {fault}" for fault in faults if fault), "")


def database(value: str) -> str:
    """An address of PostgreSQL or a file for SQLite."""
    parts = _parts(value.replace("sqlite://:memory:", "sqlite:///:memory:"))
    if parts is None or not parts.scheme:
        return "cannot be read: it must be like 'postgres://user:password@host/name', special characters written as %40"
    if parts.scheme not in DATABASES:
        return f"begins with '{parts.scheme}://', but only 'postgres://' and 'sqlite:///' are known"
    return "" if len(parts.path) > 1 else "names no database: 'postgres://user:password@host/name'"


def redis(value: str) -> str:
    """An address of Redis or Valkey."""
    parts = _parts(value)
    if parts is None or parts.scheme not in {"redis", "rediss", "unix"}:
        return "must be like 'redis://host:6379/0' ('rediss://' with TLS, 'unix:///path' for a socket)"
    return "" if parts.hostname or parts.scheme == "unix" else "names no host: 'redis://host:6379/0'"


def mail(value: str) -> str:
    """A mail server."""
    parts = _parts(value)
    known = parts is not None and parts.scheme in MAIL
    return "" if known else "must be like 'smtp+tls://user:password@host:587', special characters written as %40"


def web(value: str) -> str:
    """An address on the web."""
    parts = _parts(value)
    return "" if parts and parts.scheme in {"http", "https"} and parts.hostname else "must begin with https://"


def scanner(value: str) -> str:
    """Where clamd listens."""
    parts = _parts(value)
    known = parts is not None and (parts.path.startswith("/") if not parts.scheme else parts.scheme == "tcp")
    return "" if known else "must be like '/run/clamav/clamd.ctl' or 'tcp://host:3310'"


def contact(value: str) -> str:
    """Where to write to."""
    return "" if value.startswith(("mailto:", "https://")) else "must begin with 'mailto:' or 'https://'"


def addresses(value: str) -> str:
    """Mail addresses, comma-separated."""
    wrong = [part for part in value.split(",") if not re.fullmatch(r"[^@\s]+@[^@\s]+", part.strip())]
    return "must be mail addresses, comma-separated" if wrong else ""


def sentry(value: str) -> str:
    """A project's address at Sentry."""
    parts = _parts(value)
    known = parts is not None and parts.scheme in {"http", "https"} and parts.username and parts.hostname
    number = parts.path.rpartition("/")[2] if parts else ""
    return "" if known and number.isdecimal() else "must be like 'https://key@host/1', as Sentry shows it"


def one_of(*known: str) -> Callable[[str], str]:
    """One of several words."""
    words = ", ".join(f"'{word}'" for word in known[:-1]) + f" or '{known[-1]}'"
    return lambda value: "" if value in known else f"must be {words}"


def _number(value: str) -> float | None:
    try:
        return float(value)
    except ValueError:
        return None


def _parts(value: str) -> SplitResult | None:
    try:
        parts = urlsplit(value)
        parts.port  # noqa: B018  (raises where it is no number)
    except ValueError:
        return None
    return parts

"""What stands in a file of translations, whichever its format."""

from dataclasses import dataclass, field
from datetime import datetime


class WrongFileError(Exception):
    """A file that can't be used at all; the message is for whoever uploaded it."""


@dataclass(frozen=True)
class Entry:
    """One text of a file. `page` is the uuid of its Translation; `source` and `target` are inline HTML as
    wagtail-localize stores it; `fault` says what the format itself finds wrong with the target."""

    page: str
    path: str
    source: str
    target: str
    is_confirmed: bool = True
    fault: str = ""


@dataclass(frozen=True)
class Sheet:
    """A file as read. `made_at` is when it was downloaded, where it says so."""

    tool: str
    language: str = ""
    made_at: datetime | None = None
    entries: list[Entry] = field(default_factory=list)

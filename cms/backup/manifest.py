"""What a backup says of itself, in its last member: a line of JSON about the whole, one a member, one at the end.

The last line holds the hash of those before it. A file without it was cut off.
"""

import hashlib
import json
from dataclasses import asdict, dataclass, field
from typing import TypeVar

from cms.backup.errors import BackupError

FORMAT = 1
NAME = "manifest.jsonl"
LONGEST_LINE = 16_000_000  # bytes, of a manifest: the list of migrations, or of missing files


@dataclass(frozen=True)
class Header:
    """The install as it was. `migrations`: the names that are applied, by app. `made_at`: ISO 8601 with its zone."""

    format: int
    project: str
    django: str
    wagtail: str
    made_at: str
    vendor: str
    host: str
    migrations: dict[str, list[str]]


@dataclass(frozen=True)
class Entry:
    """A member, with size in bytes and SHA-256 as stored. Of a table also its label, the number of its rows, and bytes
    unpacked: all of them, and those of the longest line."""

    name: str
    size: int
    sha256: str
    table: str = ""
    rows: int = 0
    unpacked: int = 0
    longest: int = 0


@dataclass(frozen=True)
class Ending:
    """How many members there are, the hash of the lines before, and files that the database names but nobody has."""

    members: int
    sha256: str
    missing: list[str] = field(default_factory=list)


def ending(members: int, lines: "hashlib._Hash", missing: list[str]) -> Ending:
    """The end of a list, from the hash of its lines, which must not be used afterwards."""
    lines.update(json.dumps([members, missing]).encode())
    return Ending(members, lines.hexdigest(), missing)


Part = TypeVar("Part", Header, Entry, Ending)


def line(part: Header | Entry | Ending) -> bytes:
    """As it stands in the manifest."""
    return json.dumps(asdict(part), separators=(",", ":")).encode() + b"\n"


def read(text: bytes, kind: type[Part]) -> Part:
    """A line as one of the three. Raises BackupError where it is something else."""
    try:
        return kind(**json.loads(text))
    except (ValueError, TypeError) as error:
        raise BackupError(f"The list of contents is damaged: {error}.") from error

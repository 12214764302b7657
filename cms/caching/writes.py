"""What a statement of SQL does to public pages. In doubt it changes them, and takes something away."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import lru_cache

from cms.caching.uncounted import draft_columns, tables_of_privacy, tables_without

READS = {"SELECT", "PRAGMA", "SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "START", "COMMIT", "SET", "SHOW", "VALUES"}
READS |= {"EXPLAIN", "DECLARE", "FETCH", "CLOSE", "ANALYZE", "VACUUM", "LOCK", "END"}
SPACE = re.compile(r"(?:\s|--[^\n]*(?:\n|$)|/\*.*?\*/)+", re.DOTALL)
NAME = r'(?:"[^"]+"|[\w$]+)'
WRITE = re.compile(
    r"\b(?P<verb>INSERT (?:OR \w+ )?INTO|REPLACE INTO|UPDATE(?: OR (?:ROLLBACK|ABORT|REPLACE|FAIL|IGNORE))?"
    r"|DELETE FROM|MERGE INTO|TRUNCATE(?: TABLE)?|COPY) (?:ONLY )?"
    rf"(?P<table>{NAME}(?: ?\. ?{NAME})?)",
    re.IGNORECASE,
)
# "a" = %s, "b" = NULL and nothing else, up to WHERE.
SET = re.compile(r" SET (.+?)(?: WHERE | RETURNING |$)", re.IGNORECASE)
PLAIN = re.compile(rf'(?:{NAME}\.)?"?(\w+)"? = (?:%s|NULL|TRUE|FALSE|\d+)', re.IGNORECASE)


class Effect(Enum):
    """What a statement does to public pages."""

    NONE = auto()
    CHANGES = auto()
    TAKES_AWAY = auto()


@lru_cache(maxsize=2048)
def effect_of(sql: str) -> Effect:
    """Whether to make a new version. Statements come again and again: each text is read once."""
    flat = SPACE.sub(" ", sql).strip(" (;")
    firsts = {part.strip().partition(" ")[0].upper() for part in flat.split(";")}
    if firsts <= READS:
        return Effect.NONE
    written = list(_written(flat))
    if not written:
        return Effect.NONE if firsts == {"WITH"} else Effect.TAKES_AWAY
    counted = [(verb, table) for verb, table, rest in written if _counts(verb, table, rest)]
    if any(verb in {"DELETE", "TRUNCATE"} or table in tables_of_privacy() for verb, table in counted):
        return Effect.TAKES_AWAY
    return Effect.CHANGES if counted else Effect.NONE


def _written(flat: str) -> Iterator[tuple[str, str, str]]:
    """Verb, table and what follows, of each write in a statement: there may be several, as in WITH … or after `;`."""
    for found in WRITE.finditer(flat):
        table = re.split(r" ?\. ?", found["table"])[-1].strip('"')
        if table.upper() != "SET":  # ON CONFLICT DO UPDATE SET, of the INSERT before it
            yield found["verb"].partition(" ")[0].upper(), table, flat[found.end() :]


def _counts(verb: str, table: str, rest: str) -> bool:
    if table in tables_without(verb):
        return False
    return not (verb == "UPDATE" and _columns(rest) <= draft_columns(table))


def _columns(rest: str) -> set[str]:
    """The columns that an UPDATE sets; one named '?' where that cannot be told."""
    found = SET.match(rest)
    parts = found[1].split(", ") if found else ["?"]
    plain = [PLAIN.fullmatch(part) for part in parts]
    return {part[1] if part else "?" for part in plain}

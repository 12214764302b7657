"""Which tables a statement of SQL writes to, and whether it only notes that somebody has logged in."""

import re
from functools import lru_cache

from cms.caching.writes import SPACE, WRITE

QUICK = ("SELECT", "SAVEPOINT", "RELEASE", "BEGIN", "PRAGMA")
LAST_LOGIN = re.compile(r'^UPDATE "auth_user" SET "last_login" = %s WHERE ', re.IGNORECASE)
# Removing a content type empties the column of its entries; what the entry tells stays.
LOSES_TYPE = re.compile(r'^UPDATE "wagtailcore_\w+logentry" SET "content_type_id" = (?:NULL|%s) WHERE ', re.IGNORECASE)


@lru_cache(maxsize=2048)
def writes_to(sql: str) -> frozenset[tuple[str, str]]:
    """(verb, table) of each write in a statement: INSERT, UPDATE, DELETE, TRUNCATE …"""
    if sql.startswith(QUICK):
        return frozenset()
    flat = SPACE.sub(" ", sql).strip(" (;")
    if LAST_LOGIN.match(flat) or LOSES_TYPE.match(flat):
        return frozenset()
    found = ((hit["verb"].partition(" ")[0].upper(), hit["table"]) for hit in WRITE.finditer(flat))
    return frozenset((verb, re.split(r" ?\. ?", table)[-1].strip('"')) for verb, table in found)

"""What Atom feeds (RFC 4287) share."""

import re
from uuid import UUID, uuid5

# Characters that XML 1.0 cannot hold, however they came into a text.
FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def plain(text: str) -> str:
    """The text without what XML cannot hold."""
    return FORBIDDEN.sub("", text)


def lasting_id(translation_key: UUID, language: str) -> str:
    """The id of a page's entry: it stays when the page moves, and each edition has its own."""
    return f"urn:uuid:{uuid5(translation_key, language)}"

"""Rows of a project list: 'CoHeWe – Co-created Health and Wellbeing, cohewe.example.eu/'."""

import re

from cms.moving.finds.calendar_words import DASH
from cms.moving.finds.found import FoundProject
from cms.moving.finds.web import addresses

BRACKETS = re.compile(r"^(?P<name>[^()]{2,120}?)\s*\((?P<inside>[^()]{2,150})\)\s*(?P<after>.{0,150})$")
PARTS = re.compile(rf"\s+{DASH}\s+|:\s+|\s*\|\s*|\t+|,\s+(?=[^,]{{15,}}$)")
# Before an address one comma parts name and expansion, however short that is: 'SkillRoad, Skills to Work, example.fi'.
COMMA = re.compile(r"^(?P<name>[^,]{2,40}),\s+(?P<expansion>[^,]{4,120})$")
SENTENCE = re.compile(r"[.!?]\s+\S|[.!?]$")
VERB = re.compile(
    r"(?<!\w)(?:on|ovat|oli|olivat|is|are|was|were|kehittää|tutustu|lue|katso|read|see)(?!\w)", re.IGNORECASE
)
HEADINGS = re.compile(
    r"^(?:lue lisää|lisätietoja|katso|tutustu|read more|more information|see|linkit?|links?|yhteys\w*)\b", re.IGNORECASE
)
LONGEST = 300
MOST_WORDS = 26


def project_row(line: str) -> FoundProject | None:
    """A project's name, what it stands for and its address, or None where a line is no such row.

    A name alone is a row as well, with `sure` 0.45: whether it stands in a list is for the page to say.
    """
    if len(line) > LONGEST:
        return None
    found = addresses(line)
    address = found[-1] if found else None
    text = (line[: address.start] + " " + line[address.end :]) if address else line
    text = re.sub(r"\(\s*\)|\[\s*\]", "", " ".join(text.split())).strip(" ,–—-:;|•*·<>")
    if not text or len(text.split()) > MOST_WORDS or HEADINGS.match(text) or "@" in text:
        return None
    name, expansion = _parts(text, addressed=bool(address))
    prose = bool(SENTENCE.search(text.rstrip("."))) or (text.endswith(".") and len(text.split()) > 4)
    if not name or len(name) > 120 or (prose and not address) or (VERB.search(name) and len(name.split()) > 3):
        return None
    sure = 0.45 + 0.3 * bool(address) + 0.2 * bool(expansion) + (0.1 if _acronym(name) else 0) - 0.25 * prose
    return FoundProject(0, len(line), round(min(sure, 0.97), 2), name, expansion, address.address if address else "")


def _parts(text: str, *, addressed: bool) -> tuple[str, str]:
    """Name and expansion; the one in brackets is the shorter one's other form, wherever it stands."""
    brackets = BRACKETS.match(text)
    if brackets and not PARTS.search(brackets["name"]):
        name, inside = brackets["name"].strip(" ,"), brackets["inside"].strip()
        after = brackets["after"].strip(" ,–—-:;")
        if _acronym(inside) and len(name.split()) > 1:
            return inside, name
        return name, " ".join(part for part in (inside, after) if part)
    name, *rest = PARTS.split(text, maxsplit=1)
    if not rest and addressed and (comma := COMMA.match(text)):
        name, rest = comma["name"], [comma["expansion"]]
    return name.strip(" ,"), rest[0].strip(" ,–—-") if rest else ""


def _acronym(text: str) -> bool:
    """Whether a text is a short name: 'LIIRA', 'CoHeWe', '6Aika'."""
    capitals = sum(char.isupper() for char in text)
    numbered = any(char.isdigit() for char in text) and any(char.isalpha() for char in text)  # not '2017–2019'
    return len(text.split()) == 1 and (capitals > 1 or numbered) and len(text) <= 20

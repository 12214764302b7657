"""Lines that lead to a file: '6Aika-esite (pdf)', 'Seminaariohjelma (pdf, 1,2 Mt, englanniksi)'."""

import re

from cms.moving.finds.found import FoundDocument
from cms.moving.finds.languages import language_named

FORMATS = "pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|zip|csv|epub|txt|png|jpe?g|svg|json|xml|geojson"
DETAILS = re.compile(
    rf"[(\[]\s*(?:(?P<lead>[^()\[\]]{{0,60}}?)[\s,;]+)?\.?(?P<format>{FORMATS})\b(?P<rest>[^()\[\]]{{0,80}})[)\]]",
    re.IGNORECASE,
)
NAKED = re.compile(
    r"(?<=[\s,])(?P<format>pdf|docx?|xlsx?|pptx?)(?P<rest>[,;]?\s*[\d., ]{0,12}\s*(?:[kmg]?[bt]|[kmg]i?b)?)\s*$",
    re.IGNORECASE,
)
FILE = re.compile(rf"^(?P<stem>[^\s/\\]{{1,150}})\.(?P<format>{FORMATS})$", re.IGNORECASE)
SIZE = re.compile(r"(\d{1,6}(?:[.,]\d{1,3})?)\s*(k|m|g)?(?:i?b|t|tavua)\b", re.IGNORECASE)
UNITS = {"": 1, "k": 1_000, "m": 1_000_000, "g": 1_000_000_000}
LONGEST = 300


def document(line: str) -> FoundDocument | None:
    """The file that a line leads to, or None. The words after the brackets may say more, those before are the title."""
    if len(line) > LONGEST:
        return None
    match = DETAILS.search(line) or NAKED.search(line)
    if match:
        title = line[: match.start()].strip(" ,–-:•·")
        rest = f"{match.groupdict().get('lead') or ''} {match['rest']}"
        if not title:
            return None
        after = line[match.end() :].strip(" .")
        sure = 0.95 if not after else 0.6
        return FoundDocument(
            0, len(line), sure, title, match["format"].lower(), size_of(rest), language_named(f"{rest} {title}")
        )
    named = FILE.match(line.strip())
    if named:
        return FoundDocument(0, len(line), 0.8, named["stem"], named["format"].lower())
    return None


def size_of(text: str) -> int:
    """'1,2 Mt', '340 kB' in bytes (decimal units); 0 where there is none."""
    match = SIZE.search(text)
    return round(float(match[1].replace(",", ".")) * UNITS[(match[2] or "").lower()]) if match else 0

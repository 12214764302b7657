"""Telephone numbers in running text, into E.164: 'puh. 050-123 4567', '+358 (0)50 123 4567', 'tel. 09 310 1691'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import phonenumbers

LABEL = (
    r"(?:puh(?:elin(?:numero)?)?|p|tel(?:ephone)?|tfn|phone|mobile|mob|gsm|matkapuh(?:elin)?|vaihde"
    r"|switchboard|call|soita)"
)
GAP = r"[ \u00a0\u2009\u202f\-–\u2011/]{0,3}"
NUMBER = re.compile(
    rf"(?:(?<!\w)(?P<label>{LABEL})\b\.?\s?:?\s{{0,3}})?"
    rf"(?<![\w+.,/-])(?P<number>(?:(?:\+|00)[1-9]\d{{0,2}}|0\d{{1,3}}"
    rf"|\(0\d{{1,3}}\))(?:{GAP}(?:\(0\){GAP})?\d{{1,7}}|\.\d{{2,4}}){{1,7}})"
    r"(?![\d]|[-–.,/]\d)"
    r"(?:\s?[(,]?\s?(?:ext\.?|alanumero|alanro|anknytning|x)\s?(?P<extension>\d{1,5})\b)?",
    re.IGNORECASE,
)
DATE = re.compile(r"^0?\d{1,2}\.\d{1,2}\.(?:\d{4})?|^\d{7}-\d$|^\d{5}$|^0\d[-–/.]\d\d?$")
MOST = 4000  # numbers looked at in one text


@dataclass(frozen=True)
class Phone:
    """A number with its place; `start` takes its label in."""

    start: int
    end: int
    number: str  # E.164
    extension: str
    sure: float


def phones(text: str) -> list[Phone]:
    """The telephone numbers of a text. A number without a country is Finnish."""
    return [phone for match in _candidates(text) if (phone := _read(match))]


def _candidates(text: str) -> Iterator[re.Match[str]]:
    for count, match in enumerate(NUMBER.finditer(text)):
        if count == MOST:
            return
        yield match


def _read(match: re.Match[str]) -> Phone | None:
    written = match["number"]
    digits = sum(char.isdigit() for char in written)
    if not 7 <= digits <= 17 or DATE.match(written):
        return None
    if "." in written and not (match["label"] or written.startswith(("+", "00"))):
        return None
    try:
        number = phonenumbers.parse(written.replace("(0)", ""), "FI")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    valid = phonenumbers.is_valid_number(number)
    if not valid and not (match["label"] or written.startswith(("+", "0"))):
        return None
    sure = (0.98 if match["label"] or written[0] == "+" else 0.9) if valid else 0.75
    text = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return Phone(match.start(), match.end(), text, match["extension"] or "", sure)

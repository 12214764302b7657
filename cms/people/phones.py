"""Telephone numbers as Finns write them: 050 123 4567 at home, +358 50 123 4567 abroad (domain.md B6)."""

import re

from django.utils.translation import get_language
from phonenumber_field.phonenumber import PhoneNumber

NBSP = "\u00a0"
FINLAND = 358


def phone_display(number: PhoneNumber | str) -> str:
    """The number for a reader of the active language, grouped with no-break spaces; '' for an empty number."""
    if not number:
        return ""
    if not isinstance(number, PhoneNumber):
        number = PhoneNumber.from_string(number)
    at_home = (get_language() or "fi").startswith("fi") and number.country_code == FINLAND
    text = number.as_national if at_home else number.as_international
    return NBSP.join(part for chunk in re.split(r"[\s-]+", text) for part in _groups(chunk))


def _groups(digits: str) -> list[str]:
    """Cut a run of six digits or more as 3 and the rest: '1234567' is read as '123 4567'."""
    if not digits.isdigit() or len(digits) < 6:
        return [digits]
    return [digits[:3], *_groups(digits[3:])]

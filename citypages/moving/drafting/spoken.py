"""How a source writes what a draft holds as a value: a day, a number, an address. For accounting of words only."""

import re
from collections.abc import Iterable
from datetime import datetime

from cms.moving.parts import WORD
from cms.moving.recognising.labels import SAID

NUMBER_LIKE = re.compile(r"(?:\+|\b0|\(0)[\d\s().–/-]{4,}\d")
MONEY = frozenset(["euroa", "eur", "euro", "euros", "m", "milj", "miljoonaa", "million", "t", "tuhatta"])


def telephone(number: str, texts: Iterable[str]) -> str:
    """The number as the texts write it."""
    digits = re.sub(r"\D", "", number)[-7:]
    found = (like[0] for text in texts for like in NUMBER_LIKE.finditer(text))
    return " ".join(like for like in found if digits and re.sub(r"\D", "", like).endswith(digits))


def mail(address: str, texts: Iterable[str]) -> str:
    """The address as the texts write it: etu.suku(at)example.fi."""
    local, _at, domain = address.partition("@")
    written = rf"{re.escape(local)}\s*(?:@|[(\[]\s*(?:at|ät)\s*[)\]])\s*{re.escape(domain)}"
    return " ".join(found[0] for text in texts for found in re.finditer(written, text, re.IGNORECASE))


def moment(values: Iterable[datetime], texts: Iterable[str]) -> str:
    """Everything in the texts that names one of these moments: numbers, days of the week, months, 'klo'."""
    known = {
        form
        for value in values
        for number in (value.day, value.month, value.year, value.year % 100, value.hour, value.minute, value.hour % 12)
        for form in (str(number), f"{number:02}")
    }
    tokens = (token.lower() for text in texts for token in WORD.findall(text))
    return " ".join(token for token in tokens if token in known or token in SAID)


def sum_of(texts: Iterable[str]) -> str:
    """The numbers of the texts, and what they count."""
    tokens = (token.lower() for text in texts for token in WORD.findall(text))
    return " ".join(token for token in tokens if token.isdigit() or token in MONEY)

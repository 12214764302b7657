"""Facts that the translation does not share with its source."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from cms.proofing.findings import Finding, Row, advise
from cms.proofing.values import Value, differences, facts_of

# Numbers that are written as words in one language and as figures in the other: Finnish stems, English, Swedish.
WORDS = {
    1: r"yksi|yhde|yhtä|ensimmäi|one|first|single|ett|en|först",
    2: r"kaksi|kahde|kahta|toinen|toise|two|both|second|två|andr",
    3: r"kolm|three|third|tre",
    4: r"nelj|four|fyra|fjärd",
    5: r"viisi|viide|viittä|five|fifth|fem",
    6: r"kuusi|kuude|kuutta|kuuto|six|sex|sjätt",
    7: r"seitsem|seven|sju",
    8: r"kahdeksa|eight|åtta|åtton",
    9: r"yhdeksä|nine|ninth|nio",
    10: r"kymmen|ten|tio",
    11: r"yksitoista|eleven|elva",
    12: r"kaksitoista|twelve|twelfth|tolv",
}


def check_facts(row: Row, source: str, translated: str) -> Iterator[Finding]:
    """Compare two plain texts; the texts of `row` are not looked at."""
    old, new = facts_of(source), facts_of(translated)
    lost_dates, more_dates = differences(old.dates, new.dates)
    lost_numbers, more_numbers = differences(old.numbers, new.numbers)
    # A time and a number are the same thing in different spelling.
    lost, more = differences(lost_dates + lost_numbers, more_dates + more_numbers)
    lost = [value for value in lost if not _in_words(value, translated)]
    more = [value for value in more if not _in_words(value, source)]
    dates = [value in old.dates or value in new.dates for value in (*lost, *more)]
    if any(dates):
        yield advise(row, "dates", _("A date or time differs"), _compared(lost, more))
    elif lost or more:
        yield advise(row, "numbers", _("A number differs"), _compared(lost, more))
    for code, title, left in (
        ("emails", _("An e-mail address differs"), differences(old.emails, new.emails)),
        ("phones", _("A phone number differs"), differences(old.phones, new.phones)),
        ("addresses", _("A web address differs"), differences(old.addresses, new.addresses)),
    ):
        if any(left):
            yield advise(row, code, title, _compared(*left))


def _in_words(value: Value, text: str) -> bool:
    numbers = [number for number in WORDS if number in value.readings]
    return any(re.search(rf"\b(?:{WORDS[number]})", text, re.IGNORECASE) for number in numbers)


def _compared(lost: list[Value], more: list[Value]) -> str:
    """'In the source: 12,5. In the translation: 125.'"""
    source, translation = (", ".join(dict.fromkeys(value.text for value in values)) for values in (lost, more))
    parts = [_("In the source: %s.") % source] if source else []
    parts += [_("In the translation: %s.") % translation] if translation else []
    return " ".join(parts)

"""How text is set: dashes in ranges, quotation marks.

The printed page mends most of it by itself (cms.typography); search engines, feeds, shared links and copies get what
was typed.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from django.utils.translation import gettext as _

from cms.checking.content import Content
from cms.checking.findings import Finding
from cms.typography.rules import ADDRESS, ALONE_BEFORE, EN_DASH, SPACE, TIME

DAY = r"\d{1,2}\.(?:\d{1,2}\.(?:\d{4})?)?"
END = rf"{TIME}(?!\.)|{DAY}|\d{{1,4}}(?:,\d+)?"
# '5-6-vuotiaat' is a range and the rest of a word, '2014-2020-A' a code.
AFTER = r"(?![\w/]|[.,:]\d|-(?!\w*[a-zåäö]{3}))"
RANGE = re.compile(rf"{ALONE_BEFORE}({END}){SPACE}?-{SPACE}?({END}){AFTER}")
CLOCK = re.compile(r"(?:\bklo|\bkello|\bat|\bfrom|\bopen)\s*\Z", re.IGNORECASE)
PHONE = re.compile(r"(?:\bpuh\.?|\bpuhelin|\bgsm|\btel\.?|\bphone|\+\d[\d ]*)[:\s]*\Z", re.IGNORECASE)
STRAIGHT = re.compile(r"(?<!\d)\"|(?<![^\W_])'(?=\w)[^']*(?<=\w)'(?!\w)")
SHOWN = 40  # characters of what is quoted in a message
QUOTES = {"fi": "”…”", "en": "“…”"}


@lru_cache(maxsize=4096)
def ranges(text: str) -> tuple[str, ...]:
    """Ranges written with a hyphen: '5-7', '13.00-15.30', '1.-3.5.'.

    Not telephone numbers, ISO dates, codes, scores ('3-1') or addresses.
    """
    if "-" not in text:
        return ()
    found = []
    for piece in ADDRESS.split(text)[::2]:
        found += [_written(match) for match in RANGE.finditer(piece) if _is_range(match, piece[: match.start()])]
    return tuple(dict.fromkeys(found))


def _written(match: re.Match[str]) -> str:
    """The range without the full stop of the sentence; that of an ordinal number stays ('1.-3.5.')."""
    return match[0] if match[1].endswith(".") else match[0].removesuffix(".")


def _is_range(match: re.Match[str], before: str) -> bool:
    if PHONE.search(before):
        return False
    if CLOCK.search(before):
        return True
    start, end = match[1], match[2].removesuffix(".")
    if not (start.isdigit() and end.isdigit()):
        return True
    if start.startswith("0") and len(start) > 1:
        return False
    is_short_year = len(start) == 4 and len(end) == 2  # 2014-20
    return int(start[2:] if is_short_year else start) < int(end)


def check_ranges(content: Content) -> Iterator[Finding]:
    """A hyphen between two numbers, where an en dash belongs (Kielitoimiston ohjepankki; New Hart's Rules 4.11)."""
    for passage in content.passages:
        for written in ranges(passage.text):
            parts = {"written": written, "right": re.sub(rf"{SPACE}?-{SPACE}?", EN_DASH, written, count=1)}
            advice = _("Write %(right)s with an en dash instead of %(written)s.") % parts
            yield Finding("hyphen_range", passage.path, _("Hyphen in a range"), advice, passage.line)


def check_quotes(content: Content) -> Iterator[Finding]:
    """Straight quotation marks; an apostrophe is none, nor are inches."""
    for passage in content.passages:
        if straight := STRAIGHT.search(passage.text):
            start = max(straight.start(), 0)
            parts = {
                "marks": QUOTES.get(content.language, QUOTES["en"]),
                "text": passage.text[start : start + SHOWN] + "…",
            }
            advice = _("Write quotation marks as %(marks)s: %(text)s") % parts
            yield Finding("straight_quotes", passage.path, _("Straight quotation marks"), advice, passage.line)

"""News of others on one line: 'Title, source,13.2.2018'."""

import re

from cms.moving.finds.calendar_words import DASH, MONTH_EN
from cms.moving.finds.dates import days_in
from cms.moving.finds.found import FoundNews
from cms.moving.finds.web import addresses

GAP = rf"(?:\s?[,|;•·]\s?|\s{DASH}\s|\s?\(|\)\s?)"
DATE = (
    rf"(?:\d{{1,2}}\.\s?\d{{1,2}}\.\s?\d{{4}}|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}\s{MONTH_EN}\s\d{{4}}"
    rf"|{MONTH_EN}\s\d{{1,2}},\s\d{{4}})"
)
LAST = re.compile(
    rf"^(?P<title>\S.{{3,250}}?){GAP}(?P<source>[^,|;()•·]{{2,60}}?)(?:{GAP}|\s)\s?(?P<date>{DATE})\)?\.?$",
    re.IGNORECASE,
)
FIRST = re.compile(
    rf"^(?P<date>{DATE})(?:{GAP}|:\s|\s)\s?(?:(?P<source>[^,"
    rf"|;:()•·]{{2,40}}?):\s)?(?P<title>\S.{{3,250}}?)(?:\s\((?P<after>[^()]{{2,60}})\)|\s["
    rf"|•·–—]\s(?P<end>[^,|;()•·–—]{{2,40}}))?$",
    re.IGNORECASE,
)
CLOCK = re.compile(r"\bklo\b|\bkello\b|\d\s?[ap]m\b|\d[:.]\d\d\s?[–-]", re.IGNORECASE)
SOURCE = re.compile(r"^[^\W_](?:[\w.&'/ +-]{1,58})$")
LONGEST = 400


def external_news(line: str) -> FoundNews | None:
    """A row of news with title, source and date, in either order, or None. What has an hour is an event."""
    text = line.strip().lstrip("•*·").strip()
    if len(text) > LONGEST or CLOCK.search(text):
        return None
    found = addresses(text)
    address = found[-1] if found else None
    if address:
        text = (text[: address.start] + text[address.end :]).strip(" ,;()|–—-")
    match = LAST.match(text) or FIRST.match(text)
    if match is None:
        return None
    days = days_in(match["date"], None)
    groups = match.groupdict()
    source = (groups.get("source") or groups.get("after") or groups.get("end") or "").strip()
    if not days or not source or not SOURCE.match(source) or len(source.split()) > 6:
        return None
    # A sentence with a date at its end: its last part begins small.
    sure = 0.9 if source[:1].isupper() or source[:1].isdigit() else 0.4
    return FoundNews(
        0, len(line), sure, match["title"].strip(" ,–-"), source, days[0].first, address.address if address else ""
    )

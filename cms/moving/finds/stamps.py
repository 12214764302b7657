"""When a page was published: '2.3.2018 klo 13.59', 'Julkaistu 2.3.2018', 'March 2, 2018 at 1:59 pm'."""

import re
from datetime import datetime

from cms.moving.finds.calendar_words import MONTH_EN, MONTH_FI, aware, day_of, month_number
from cms.moving.finds.found import FoundStamp

LONGEST = 200
DATE = (
    r"(?:(?P<iso_year>\d{4})-(?P<iso_month>\d{2})-(?P<iso_day>\d{2})"
    r"|(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})"
    rf"|(?P<named_day>\d{{1,2}})(?:\.|st|nd|rd|th)?\s(?P<named_month>{MONTH_FI}|{MONTH_EN}),?\s(?P<named_year>\d{{4}})"
    rf"|(?P<us_month>{MONTH_EN})\s(?P<us_day>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<us_year>\d{{4}}))"
)
CLOCK = (
    r"(?:(?:,?\s*(?:klo|kello|kl\.?|at)\.?\s*|,?\s+|T)(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2})"
    r"(?:[.:]\d{2}(?:\.\d{1,6})?)?)?\s*(?P<half>[ap]\.?m\.?)?(?P<zone>Z|[+-]\d{2}:?\d{2})?)?"
)
LABEL = {
    "published": (
        r"julkaistu|julkaisuvapaa(?:\sheti)?|vapaa\sjulkaistavaksi|sivu\sjulkaistu|julkaisuaika|julkaisupäivä|julkaisupvm|kirjoitettu|luotu|published(?:\son)?"
        r"|posted(?:\son)?|date|publicerad|publicerat"
    ),
    "updated": (
        r"(?:sivua?\s(?:on\s)?)?(?:viimeksi\s)?(?:päivitetty|muokattu|muutettu)|päivitys|(?:(?:page\s)?last\s)?(?:updated|modified)(?:\son)?"
        r"|uppdaterad"
    ),
}
STAMP = re.compile(
    rf"(?P<published>\b(?:{LABEL['published']})\b)?(?P<updated>\b(?:{LABEL['updated']})\b)?(?P<colon>\s?[:,])?"
    rf"\s*(?<![\d.]){DATE}{CLOCK}(?![\d])",
    re.IGNORECASE,
)


def stamp(line: str) -> FoundStamp | None:
    """The stamp of a page, where a line is one; a sentence with a date in it is none."""
    if len(line) > LONGEST:
        return None
    found = list(STAMP.finditer(line))
    if not found:
        return None
    rest = STAMP.sub("", line).strip(" .,|·•–-()\t")
    if rest:
        return None
    moments: dict[str, datetime | None] = {"published": None, "updated": None}
    for match in found:
        moments["updated" if match["updated"] else "published"] = moment(match)
    if not any(moments.values()):
        return None
    labelled = any(match["published"] or match["updated"] for match in found)
    has_time = found[0]["hour"] is not None
    sure = 0.98 if labelled or has_time else 0.7
    return FoundStamp(found[0].start(), found[-1].end(), sure, moments["published"], moments["updated"], has_time)


def moment(match: re.Match[str]) -> datetime | None:
    """The moment that a match says, or None where the calendar or the clock has none."""
    month_name = match["named_month"] or match["us_month"]
    year = int(match["iso_year"] or match["year"] or match["named_year"] or match["us_year"])
    month = month_number(month_name) if month_name else int(match["iso_month"] or match["month"])
    day = day_of(year, month, int(match["iso_day"] or match["day"] or match["named_day"] or match["us_day"]))
    hour, minute = int(match["hour"] or 0), int(match["minute"] or 0)
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].lower().startswith("p") else 0)
    if day is None or hour > 23 or minute > 59:
        return None
    return aware(day, hour, minute)

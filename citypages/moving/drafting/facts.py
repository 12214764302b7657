"""Facts about the page itself: when it was published, when and where an event is, a project's data."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from citypages.moving.drafting import spoken
from citypages.moving.drafting.draft import Draft
from cms.moving.parts import Part

HELSINKI = ZoneInfo("Europe/Helsinki")
FUNDS = {"eakr": "erdf", "erdf": "erdf", "esr": "esf", "esf": "esf"}
MOST_EUROS = Decimal(10) ** 10


def stamp(draft: Draft, number: int, part: Part) -> None:
    """The time of an article's publication; other pages have none, and their stamp stays in the text."""
    published = _moment(part.values.get("published"))
    if draft.place.type_name == "news" and published and draft.set(number, "published_at", published):
        draft.say(number, spoken.moment([published.astimezone(HELSINKI)], _texts(draft, part)))


def event_time(draft: Draft, number: int, part: Part) -> None:
    """An event's first and last day and hours, in Finnish time; only the first that the source names."""
    start, end = _moment(part.values.get("start")), _moment(part.values.get("end"))
    if draft.place.type_name != "event" or start is None or not draft.set(number, "start_date", start.date()):
        return
    is_all_day = bool(part.values.get("all_day"))
    draft.fields["all_day"] = is_all_day
    if not is_all_day:
        draft.fields["start_time"] = start.time().replace(tzinfo=None)
    if end and end >= start:
        if end.date() != start.date():
            draft.fields["end_date"] = end.date()
        if not is_all_day:
            draft.fields["end_time"] = end.time().replace(tzinfo=None)
    elif end:
        draft.note(_("The source lets the event end before it begins: give its end."))
    draft.say(number, spoken.moment([one for one in (start, end) if one], _texts(draft, part)))


def place(draft: Draft, number: int, part: Part) -> None:
    """Where an event is."""
    if draft.place.type_name == "event":
        draft.set(number, "place_name", str(part.values.get("name") or ""), 120)
        draft.set(number, "place_address", str(part.values.get("address") or ""), 160)


def short_address(draft: Draft, number: int, part: Part) -> None:
    """A redirect of the site, made when the draft is saved."""
    path = str(part.values.get("path") or "").strip("/ ")
    if path:
        draft.redirects.append(path)
        draft.say(number, " ".join(_texts(draft, part)))
        draft.became[number].append(("redirect", f"/{path}"))


def project_fact(draft: Draft, number: int, part: Part) -> None:
    """One of a project's data; what cannot be read as such stays in the text."""
    name, told = str(part.values.get("field") or ""), str(part.values.get("value") or "").strip()
    fill = FACTS.get(name)
    if draft.place.type_name == "project" and fill and told and fill(draft, number, told):
        texts = _texts(draft, part)
        draft.say(number, " ".join(text.partition(":")[0] for text in texts if ":" in text))
        day = day_of(told)
        if day:
            draft.say(number, spoken.moment([datetime.combine(day, datetime.min.time())], texts))


def _text_field(name: str, most: int) -> Callable[[Draft, int, str], bool]:
    return lambda draft, number, told: draft.set(number, name, told, most)


def _day_field(name: str) -> Callable[[Draft, int, str], bool]:
    return lambda draft, number, told: draft.set(number, name, day_of(told))


def _fund(draft: Draft, number: int, told: str) -> bool:
    found = {FUNDS[word] for word in told.lower().replace(",", " ").split() if word in FUNDS}
    draft.say(number, told)
    return draft.set(number, "fund", "both" if len(found) == 2 else next(iter(found), ""))


def _sum_field(name: str) -> Callable[[Draft, int, str], bool]:
    def fill(draft: Draft, number: int, told: str) -> bool:
        part = draft.recognised.parts[number]
        draft.say(number, spoken.sum_of(_texts(draft, part)))
        return draft.set(number, name, _euros(told))

    return fill


def _website(draft: Draft, number: int, told: str) -> bool:
    address = told if told.startswith(("http://", "https://")) else f"https://{told}"
    return len(address) <= 200 and " " not in address and draft.set(number, "website", address)


FACTS: dict[str, Callable[[Draft, int, str], bool]] = {
    "code": _text_field("code", 20),
    "expansion": _text_field("expansion", 200),
    "acronym": _text_field("title", 255),
    "starts": _day_field("start"),
    "ends": _day_field("end"),
    "fund": _fund,
    "total_cost": _sum_field("total_cost"),
    "eu_support": _sum_field("eu_support"),
    "website": _website,
}


def _moment(told: Any) -> datetime | None:
    try:
        found = datetime.fromisoformat(str(told or ""))
        return found.astimezone(HELSINKI) if found.tzinfo else found.replace(tzinfo=HELSINKI)
    except (ValueError, OverflowError):
        return None


def day_of(told: str) -> date | None:
    """A day written as ISO 8601, with or without its hour; None for anything else."""
    found = _moment(told)
    return found.date() if found else None


def _euros(told: str) -> Decimal | None:
    try:
        found = Decimal(told.replace("\u00a0", "").replace(" ", "").replace("€", "").replace(",", "."))
    except InvalidOperation:
        return None
    return found.quantize(Decimal("0.01")) if 0 < found < MOST_EUROS else None


def _texts(draft: Draft, part: Part) -> list[str]:
    return [draft.recognised.source.pieces[number].text for number in part.pieces]

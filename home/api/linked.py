"""All events with every language in one, their places and keywords: what LinkedEvents' shape is made of."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from django.utils import timezone
from django.utils.text import slugify

from cms.caching import memo
from cms.languages.names import content_languages
from cms.opendata import registry
from cms.opendata.dataset import Scope
from home.api.rows import items

SOURCE = "6aika"
ONLINE = f"{SOURCE}:internet"
Said = dict[str, str]


@dataclass
class Occasion:
    """One event in all languages in which it is published."""

    key: UUID
    rows: dict[str, dict[str, Any]]
    place: str | None = None
    keywords: list[str] = field(default_factory=list)

    @property
    def row(self) -> dict[str, Any]:
        """What is the same in every language."""
        return next(iter(self.rows.values()))

    def said(self, name: str) -> Said | None:
        """A field's words by language; None where nobody wrote any (as LinkedEvents has it)."""
        return {code: row[name] for code, row in self.rows.items() if row[name]} or None

    @property
    def begins(self) -> datetime:
        """The hour, or the midnight before."""
        return self.row["starts"] or midnight(self.row["first_day"])

    @property
    def ends(self) -> datetime:
        """The hour, or the midnight after."""
        return self.row["ends"] or midnight(self.row["last_day"] + timedelta(days=1))


@dataclass
class Catalogue:
    """Events by when they begin, and what they refer to, by identifier."""

    events: list[Occasion]
    places: dict[str, dict[str, Said | None]]
    keywords: dict[str, Said]


def catalogue() -> Catalogue:
    """As the content is now."""
    return memo.remember("api linked events", lambda: _made(_occasions()))


def midnight(day: date) -> datetime:
    """The beginning of a day in Finland."""
    return timezone.make_aware(datetime.combine(day, time.min), timezone.get_default_timezone())


def _occasions() -> Iterable[Occasion]:
    dataset, found = registry.get("events"), dict[str, dict[str, dict[str, Any]]]()
    for code in content_languages():
        for item in items(dataset, dataset.rows(Scope(), code)):
            if item["first_day"]:  # until somebody has said when it is, there is nothing to come to
                found.setdefault(item["id"], {})[code] = item
    return [Occasion(UUID(key), rows) for key, rows in found.items()]


def _made(occasions: Iterable[Occasion]) -> Catalogue:
    made = Catalogue(sorted(occasions, key=lambda one: (one.begins, str(one.key))), {}, {})
    for one in made.events:
        one.place = _place(one, made.places)
        one.keywords = _keywords(one, made.keywords)
    return made


def _place(one: Occasion, known: dict[str, dict[str, Said | None]]) -> str | None:
    """Its place's identifier; the place is known from now on."""
    row = one.row
    if row["place"] or row["address"]:
        words = f"{row['place'] or ''}|{row['address'] or ''}".casefold()
        name = f"{SOURCE}:{uuid5(NAMESPACE_URL, words).hex[:12]}"
        known.setdefault(
            name, {"name": one.said("place") or one.said("address"), "street_address": one.said("address")}
        )
        return name
    if not row["online_url"]:
        return None
    known.setdefault(ONLINE, {"name": dict.fromkeys(content_languages(), "Internet"), "street_address": None})
    return ONLINE


def _keywords(one: Occasion, known: dict[str, Said]) -> list[str]:
    """Its keywords' identifiers: the programme's name, which every event has, and its hashtags."""
    names = []
    for word in dict.fromkeys(["6Aika", *one.row["hashtags"]]):
        name = f"{SOURCE}:kw-{slugify(word) or uuid5(NAMESPACE_URL, word).hex[:8]}"
        known.setdefault(name, dict.fromkeys(content_languages(), word))
        names.append(name)
    return list(dict.fromkeys(names))

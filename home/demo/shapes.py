"""The shapes the demo content is written in: Finnish and English side by side, free of models."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple


class T(NamedTuple):
    """One text in both languages; the English is the translation of exactly this Finnish."""

    fi: str
    en: str


class Bullets(NamedTuple):
    """A bulleted list inside running text."""

    items: tuple[T, ...]


class Block(NamedTuple):
    """A stream child: its name and its value (plain data, texts as `T`, references as `Ref`)."""

    name: str
    value: Any


class Prose(NamedTuple):
    """Rich text: paragraphs (`T`, may hold <b> and <a href="page:key">) and `Bullets`."""

    parts: tuple[T | Bullets, ...]


class Ref(NamedTuple):
    """A reference to something the loader has made: a page, picture, person, project, document."""

    kind: str
    key: str


class English(StrEnum):
    """How far the English edition of a page is, so that a translator meets every state."""

    COMPLETE = "complete"
    PARTLY = "partly"
    OUTDATED = "outdated"
    NOT_SENT = "not sent"


@dataclass(frozen=True, kw_only=True)
class DemoPage:
    """A page of the demo: of any type but a project."""

    key: str
    parent: str = ""
    kind: str = "content"
    title: T
    slug: T | None = None
    summary: T
    picture: str = ""
    body: tuple[Block, ...] = ()
    footer: Prose | None = None
    footer_links: tuple[dict[str, Any], ...] = ()
    notice: Prose | None = None
    in_menu: bool = False
    facts: dict[str, Any] = field(default_factory=dict)
    """Further fields by name: texts, references, streams as tuples of blocks, plain values; a function is asked on
    the day of loading."""
    questions: tuple["Question", ...] = ()
    english: English = English.COMPLETE
    later_summary: str = ""
    """Outdated pages only: the Finnish summary as it reads after the translation was made."""


@dataclass(frozen=True, kw_only=True)
class Question:
    """A question of a form."""

    label: T
    kind: str = "singleline"
    help_text: T | None = None
    required: bool = True


@dataclass(frozen=True, kw_only=True)
class Participation:
    """One organisation's part in a project."""

    organisation: str
    city: str
    lead: bool = False
    by_city: bool = False
    text: T | None = None
    contact: str = ""
    total_cost: int | None = None
    eu_support: int | None = None


@dataclass(frozen=True, kw_only=True)
class DemoProject:
    """A project; what domain.md does not tell stays empty."""

    key: str
    parent: str = "hankkeet"
    title: T
    slug: T
    expansion: T | None = None
    code: str = ""
    kind: str = "pilot"
    focus_area: str = ""
    start: date | None = None
    end: date | None = None
    state: str = ""
    fund: str = ""
    authority: str = ""
    priority_axis: str = ""
    objective: str = ""
    total_cost: int | None = None
    eu_support: int | None = None
    funding_remark: T | None = None
    kohesio_id: str = ""
    website: str = ""
    hashtags: tuple[str, ...] = ("6Aika",)
    summary: T
    picture: str = ""
    participations: tuple[Participation, ...] = ()
    other_cities_unknown: bool = False
    """domain.md names fewer than two regions: the page says so instead of guessing."""
    aims: Prose | None = None
    body: tuple[Block, ...] = ()
    results: Prose | None = None
    ended_remark: T | None = None
    materials: tuple[Block, ...] = ()
    english: English = English.COMPLETE
    later_summary: str = ""


@dataclass(frozen=True, kw_only=True)
class DemoPerson:
    """An invented person and the roles they hold."""

    key: str
    name: str
    title: T
    organisation: str
    phone: str = ""
    portrait: str = ""
    roles: tuple["Role", ...] = field(default=())

    @property
    def email(self) -> str:
        """first.last@example.fi, without ä and ö."""
        plain = self.name.lower().translate(str.maketrans("äöå", "aoa"))
        return f"{plain.replace(' ', '.')}@example.fi"


@dataclass(frozen=True, kw_only=True)
class Role:
    """What a person does for a city or a project, and when."""

    kind: str
    target: str
    scope: T | None = None
    start: date | None = None
    end: date | None = None


def cities(*slugs: str) -> tuple[Participation, ...]:
    """The cities themselves as partners."""
    return tuple(Participation(organisation=slug, city=slug, by_city=True) for slug in slugs)

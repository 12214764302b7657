"""What a find is: its values, where in the text it was read from, and how sure that is."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal


@dataclass(frozen=True)
class Found:
    """`start` and `end` are offsets into what was given (several lines: joined by a line feed); `sure` is 0 to 1."""

    start: int
    end: int
    sure: float


@dataclass(frozen=True, order=True)
class Span:
    """A piece of one line that one value was read from; `what` is the value's name, or 'label' for a dropped word."""

    line: int
    start: int
    end: int
    what: str


@dataclass(frozen=True)
class FoundPerson(Found):
    """Somebody with a role. `phone` is E.164 or '', `email` has '@', titles stand in the nominative."""

    name: str
    title: str = ""
    organisation: str = ""
    phone: str = ""
    email: str = ""
    scope: str = ""  # 'kansallinen verkosto', 'Oulun osahanke'
    ended: bool = False  # 'toimi projektipäällikkönä', 'Hanke on päättynyt'
    coordinator: bool = False  # of a city: 'Kaupunkikoordinaattori'
    extension: str = ""  # of the telephone number
    lines: tuple[int, ...] = ()  # numbers of the lines that were read, labels included
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True)
class FoundCredit(Found):
    """Who made a picture. `kind` is 'photo', 'drawing', 'chart' or 'video'; `caption` is what stood beside it."""

    credit: str  # 'Maija Malli ja Ville Esimerkki', 'DHL'
    kind: str = "photo"
    caption: str = ""
    names: tuple[str, ...] = ()  # each maker


@dataclass(frozen=True)
class FoundStamp(Found):
    """When a page was published or updated, aware, in Europe/Helsinki; midnight where no hour is given."""

    published: datetime | None
    updated: datetime | None = None
    has_time: bool = False


@dataclass(frozen=True)
class FoundTime(Found):
    """When something happens, aware, in Europe/Helsinki. All day: `starts` and `ends` are midnight of the first and
    of the last day. `ends` is None where none is given."""

    starts: datetime
    ends: datetime | None = None
    all_day: bool = False
    weekday_fits: bool | None = None  # None: no weekday was named
    year_given: bool = True  # False: the year comes from the argument, or from the weekday


@dataclass(frozen=True)
class FoundPlace(Found):
    """Where something happens."""

    name: str
    address: str = ""  # 'Linnankatu 2, 20100 Turku'


@dataclass(frozen=True)
class Speaker:
    """Somebody who has spoken already, so that the surname alone is enough later."""

    name: str
    title: str = ""
    organisation: str = ""


@dataclass(frozen=True)
class FoundQuote(Found):
    """What somebody said. `short` tells that the page names only the surname; `speaker` is then the known full name."""

    text: str  # without the attribution, its sentences joined
    speaker: str = ""
    title: str = ""
    organisation: str = ""
    short: bool = False
    attribution: str = ""  # as it stood: 'kertoo projektipäällikkö Maija Malli'


@dataclass(frozen=True)
class FoundTag(Found):
    """A hashtag without '#'."""

    tag: str


@dataclass(frozen=True)
class FoundAddress(Found):
    """A web address; `address` has a scheme, `text` is what stood there."""

    address: str
    text: str
    bare: bool = False  # written without a scheme


@dataclass(frozen=True)
class FoundShortAddress(Found):
    """A short address of this page: '6aika' of www.ouka.fi/6aika."""

    path: str
    host: str = ""


@dataclass(frozen=True)
class FoundDocument(Found):
    """A line that leads to a file. `format` such as 'pdf'; `size` in bytes, 0 where none is given."""

    title: str
    format: str
    size: int = 0
    language: str = ""


@dataclass(frozen=True)
class FoundNews(Found):
    """News that another site published."""

    title: str
    source: str
    date: date
    address: str = ""


@dataclass(frozen=True)
class FoundProject(Found):
    """A row of a project list."""

    name: str
    expansion: str = ""
    address: str = ""  # with a scheme


@dataclass(frozen=True)
class FoundFact(Found):
    """A fact about a project. `value`: date for starts and ends, Decimal (euros) for sums, 'ERDF' or 'ESF' … for fund
    (see `project_facts`), else text."""

    line: int
    field: str
    value: str | date | Decimal


@dataclass(frozen=True)
class FoundFigure(Found):
    """A number that is worth showing large: `text` as it stood, `unit` such as '%', 'miljardia euroa'."""

    number: Decimal
    unit: str
    text: str
    number_text: str = ""


@dataclass(frozen=True)
class FoundLanguage(Found):
    """'fi', 'en' or 'sv'; '' where nothing tells."""

    language: str
    shares: dict[str, float] = field(default_factory=dict, compare=False)


@dataclass(frozen=True)
class FoundVideo(Found):
    """A line that leads to a video; `language` is that of the video, '' where it is not said."""

    title: str
    language: str = ""
    address: str = ""

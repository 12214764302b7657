"""The links that navigation is made of."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Link:
    """A place in the navigation."""

    title: str
    url: str
    is_current: bool = False


@dataclass(frozen=True)
class CityLink:
    """A city in the band of six."""

    slug: str
    name: str
    accent: str
    url: str
    is_current: bool


@dataclass(frozen=True)
class LanguageLink:
    """The same page in a language; where it does not exist, the honest answer that says so."""

    code: str
    name: str
    url: str
    is_current: bool
    is_translated: bool


@dataclass(frozen=True)
class MissingTranslation:
    """A page that the visitor asked for in a language that it does not exist in."""

    page_id: int
    title: str
    url: str
    language: str

"""A result as it is printed."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import pgettext

from cms import formats
from cms.addresses import Addresses
from cms.cities import city_by_slug
from cms.frame import SiteFrame
from cms.search.facts import Kind, State
from cms.search.models import Entry
from cms.search.passages import Passages
from cms.search.question import Question

TIMED = {Kind.PROJECT, Kind.EVENT, Kind.CALL}


@dataclass(frozen=True)
class Found:
    """What a visitor is told of an entry; `language` is '' where it is the reader's."""

    title: SafeString
    url: str
    snippet: SafeString
    kind: str
    site: str
    accent: str
    when: str
    state: str
    state_label: str
    file: str
    language: str


def found(entries: Iterable[Entry], question: Question, frame: SiteFrame) -> list[Found]:
    """The entries of a page of results, for the reader that a frame stands around.

    No query: the entries come with their pages and documents.
    """
    addresses, passages = Addresses(frame.request), Passages(question)
    return [_found(entry, addresses, passages, frame) for entry in entries]


def _found(entry: Entry, addresses: Addresses, passages: Passages, frame: SiteFrame) -> Found:
    city = city_by_slug(entry.site)
    state = _state(entry)
    return Found(
        title=passages.marked(entry.title),
        url=address_of(entry, addresses),
        snippet=passages.best(entry.summary, entry.text),
        kind=kind_of(entry),
        site=site_name(entry.site, frame),
        accent=city.accent if city else "programme",
        when=_when(entry),
        state=state,
        state_label=str(State(state).label) if state else "",
        file=entry.document.details if entry.document else "",
        language="" if entry.language == frame.language else entry.language,
    )


def address_of(entry: Entry, addresses: Addresses) -> str:
    """Where a result leads: a document opens, anything else is read on its page."""
    return entry.document.url if entry.document else addresses.of(entry.page)


def site_name(key: str, frame: SiteFrame) -> str:
    """The city that a site is of, or the programme."""
    city = city_by_slug(key)
    return city.name_in(frame.language) if city else frame.programme_name


def kind_of(entry: Entry) -> str:
    """What one result is."""
    return {
        Kind.PAGE: pgettext("a search result", "Page"),
        Kind.PROJECT: pgettext("a search result", "Project"),
        Kind.NEWS: pgettext("a search result", "News"),
        Kind.EVENT: pgettext("a search result", "Event"),
        Kind.CALL: pgettext("a search result", "Call for proposals"),
        Kind.PERSON: pgettext("a search result", "Person"),
        Kind.DOCUMENT: pgettext("a search result", "Document"),
    }[Kind(entry.kind)]


def _state(entry: Entry) -> str:
    """As results are counted (results.state_on)."""
    today = timezone.localdate()
    if entry.fixed_state or entry.kind not in TIMED:
        return entry.fixed_state
    if entry.ends_on and entry.ends_on < today:
        return State.ENDED
    if entry.starts_on:
        return State.COMING if entry.starts_on > today else State.RUNNING
    return ""


def _when(entry: Entry) -> str:
    """The day of a piece of news, the days of what begins and ends; '' for what has no time."""
    if entry.kind == Kind.NEWS and entry.moment:
        return formats.short_date(timezone.localdate(entry.moment))
    if entry.kind not in TIMED:
        return ""
    if entry.starts_on == entry.ends_on:
        return formats.short_date(entry.starts_on)
    return formats.date_range(entry.starts_on, entry.ends_on)

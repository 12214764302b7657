"""What somebody may be looking for, while she types: titles of pages, people, projects."""

from dataclasses import dataclass
from operator import itemgetter

from django.db.models import Case, IntegerField, Value, When
from django.db.models.functions import Length
from django.utils.translation import gettext as _
from wagtail.search.backends import get_search_backend

from cms.addresses import Addresses
from cms.frame import SiteFrame
from cms.languages.names import content_languages
from cms.search.facts import Kind
from cms.search.found import address_of, site_name
from cms.search.models import Entry
from cms.search.question import Question
from cms.search.visible import visible

SHORTEST = 2  # letters before anything is suggested
MOST, MOST_OF_A_KIND, LOOKED_AT = 8, 4, 40


@dataclass(frozen=True)
class Suggestion:
    """A title that may be meant; `place` is the city of another site, `language` '' where it is the reader's."""

    title: str
    url: str
    place: str
    language: str


def suggestions(text: str, frame: SiteFrame) -> dict[str, list[Suggestion]]:
    """The best titles by what they are, those of the frame's site first; of another language where there are none."""
    text = " ".join(text.replace("\0", " ").split())
    if len(text) < SHORTEST:
        return {}
    site = frame.city.slug if frame.city else ""
    for code in sorted(content_languages(), key=lambda code: code != frame.language):
        question = Question.of(text, code)
        entries = _entries(question, site) if question.words else []
        if entries:
            return _grouped(entries, frame, site)
    return {}


def _entries(question: Question, site: str) -> list[Entry]:
    """Of the site first, then short titles: what is named so rather than what mentions it. Each title once."""
    matching = get_search_backend().autocomplete(question.query(), Entry, order_by_relevance=False).get_queryset()
    found = visible(question.language).filter(pk__in=matching.order_by().values("pk"))
    elsewhere = Case(When(site=site, then=Value(0)), default=Value(1), output_field=IntegerField())
    ordered = found.annotate(elsewhere=elsewhere).order_by("elsewhere", Length("title"), "title", "pk")
    once = {(entry.title, entry.kind, entry.elsewhere): entry for entry in ordered.select_related("page")[:LOOKED_AT]}
    return list(once.values())


def _grouped(entries: list[Entry], frame: SiteFrame, site: str) -> dict[str, list[Suggestion]]:
    """At most MOST, of one group more than MOST_OF_A_KIND only where others leave room."""
    addresses = Addresses(frame.request)
    numbered = sorted(enumerate(entries), key=lambda each: (_rank(entries, each[0]) >= MOST_OF_A_KIND, each[0]))
    groups: dict[str, list[Suggestion]] = {}
    for _number, entry in sorted(numbered[:MOST], key=itemgetter(0)):
        place = "" if entry.site == site else site_name(entry.site, frame)
        language = "" if entry.language == frame.language else entry.language
        suggestion = Suggestion(entry.title, address_of(entry, addresses), place, language)
        groups.setdefault(_group_of(entry), []).append(suggestion)
    return groups


def _rank(entries: list[Entry], number: int) -> int:
    """How many of its group come before it."""
    return sum(1 for entry in entries[:number] if _group_of(entry) == _group_of(entries[number]))


def _group_of(entry: Entry) -> str:
    return {Kind.PROJECT: _("Projects"), Kind.PERSON: _("People")}.get(Kind(entry.kind), _("Pages"))

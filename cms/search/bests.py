"""What editors recommend to who asks for certain words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Length, Substr
from wagtail.models import Page

from cms.search.facts import Kind
from cms.search.models import BestBet, Entry
from cms.search.question import Question
from cms.search.synonyms import phrase_of
from cms.visibility import is_public

MOST = 3  # above the results
DEEPEST_FRONT_PAGE = 3  # in Wagtail's tree: root, programme, city


@dataclass(frozen=True)
class Bet:
    """One recommendation: to a page, in the reader's edition where there is one, or to an address."""

    title: str
    summary: str
    page: Page | None = None
    url: str = ""


def best_bets(question: Question, site: str | None) -> list[Bet]:
    """What is recommended for a question on one site, or (None) on all: at most `MOST`, in two queries, one where
    nothing fits."""
    rows = BestBet.objects.filter(language=question.language)
    rows = rows if site is None else rows.filter(city=site)
    fitting = [row for row in rows.annotate(key=F("page__translation_key")) if _fits(row, question)]
    chosen = {row.page_id: row.key for row in fitting if row.page_id}
    pages = _editions(chosen, question.language) if chosen else {}
    bets = [bet for row in fitting if (bet := _bet(row, pages)) is not None]
    return list({bet.page or bet.url: bet for bet in reversed(bets)}.values())[::-1][:MOST]


def _fits(row: BestBet, question: Question) -> bool:
    """Whether all words of one of its phrases were asked for, in any form or by a synonym."""
    asked = {term for word in question.words for terms in word for term in terms}
    phrases = [phrase_of(phrase, question.language) for phrase in row.phrases]
    return any(phrase and all(not terms.isdisjoint(asked) for terms in phrase) for phrase in phrases)


def _editions(chosen: Mapping[int, UUID], language: str) -> dict[UUID, Any]:
    """Pages that everybody may read, by translation key: the edition in a language, else the page that was chosen."""
    wanted = Q(translation_key__in=chosen.values(), locale__language_code=language, alias_of=None) | Q(pk__in=chosen)
    own = Entry.objects.filter(page=OuterRef("pk")).exclude(kind__in=[Kind.DOCUMENT, Kind.PERSON])
    found = _readable(Page.objects.filter(wanted)).annotate(said=Subquery(own.values("summary")[:1]))
    in_order = sorted(found.select_related("locale"), key=lambda page: page.locale.language_code == language)
    return {page.translation_key: page for page in in_order}


def _readable(pages: QuerySet) -> QuerySet:
    """Live and public ones on sites whose front page is live."""
    fronts = Page.objects.filter(path=Substr(OuterRef("path"), 1, Length("path")), depth__lte=DEEPEST_FRONT_PAGE)
    return pages.filter(is_public(), live=True).exclude(Exists(fronts.filter(live=False)))


def _bet(row: Any, pages: Mapping[UUID, Any]) -> Bet | None:
    if row.key is None:
        return Bet(row.title, row.summary, url=row.url)
    page = pages.get(row.key)
    return Bet(row.title or page.title, row.summary or page.said or "", page) if page else None

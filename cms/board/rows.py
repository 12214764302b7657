"""The rows of the board: every live page of the source language with what is to be known of its translation.

What is left to do comes from `cms.translation.states`; the rest of the board uses only the names given here.
"""

from django.db.models import Case, CharField, Exists, F, IntegerField, OuterRef, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce, Concat, Greatest, NullIf, Trim
from wagtail.models import Page, PageLogEntry
from wagtail_localize.models import Translation

from cms.board.models import Assignment
from cms.board.state import State
from cms.board.words import words_in_all
from cms.translation.states import TranslationState, by_state, states
from cms.wishes.models import TranslationWish

EDITION = {
    "edition_is_live": "live",
    "edition_first_published_at": "first_published_at",
    "edition_last_published_at": "last_published_at",
    "edition_changed_at": "latest_revision_created_at",
}
NAMES = {
    TranslationState.BEHIND: State.CHANGED,
    TranslationState.CHANGED: State.CHANGED,
    TranslationState.INCOMPLETE: State.TODO,
    TranslationState.NOT_SENT: State.NOT_SENT,
    TranslationState.IN_REVIEW: State.WAITING,
    TranslationState.UNPUBLISHED: State.UNPUBLISHED,
    TranslationState.COMPLETE: State.PUBLISHED,
    TranslationState.DETACHED: State.APART,
}
ASSIGNED = {"translator_id": "owner_id", "translator_name": "owner_name", "due": "due", "note": "note"}
OWNER_NAME = Coalesce(
    NullIf(Trim(Concat("owner__first_name", Value(" "), "owner__last_name")), Value("")), F("owner__username")
)


def rows(pages: QuerySet, language: str) -> QuerySet:
    """These live pages of the source language, each with:

    `edition_pk`, `edition_path`, `edition_is_live` (None without an edition), `board_state` (a `State`), `words_left`
    and `words_all` (None when not sent), `fallback_since` (None when the edition is live), `changed_at`, `wishes`, and
    from its assignment `translator_id`, `translator_name`, `due` and `note`. One query.
    """
    return (
        states(pages, language)
        .annotate(**_of(_editions(language), EDITION))
        .annotate(
            **_of(_assignments(language), ASSIGNED),
            **_words(language),
            board_state=by_state(language, NAMES, CharField()),
            fallback_since=_fallback_since(),
            changed_at=Greatest(
                Coalesce("last_published_at", "latest_revision_created_at"),
                Coalesce("edition_changed_at", "last_published_at", "latest_revision_created_at"),
            ),
            wishes=Coalesce(_wishes(language), 0),
        )
    )


def state_order(language: str) -> Case:
    """For these rows: what asks for work comes first."""
    ranks = {state: number for number, state in enumerate(State)}
    return by_state(language, {state: ranks[name] for state, name in NAMES.items()}, IntegerField())


def _of(found: QuerySet, names: dict[str, str]) -> dict[str, Subquery]:
    return {name: Subquery(found.values(field)[:1]) for name, field in names.items()}


def _editions(language: str) -> QuerySet:
    return Page.objects.filter(
        translation_key=OuterRef("translation_key"), locale__language_code=language, alias_of__isnull=True
    )


def _assignments(language: str) -> QuerySet:
    own = Assignment.objects.filter(translation_key=OuterRef("translation_key"), locale__language_code=language)
    return own.annotate(owner_name=OWNER_NAME)


def _followed(language: str) -> Exists:
    """Whether the edition follows its source; one that was detached is a page of its own."""
    return Exists(
        Translation.objects.filter(
            source__object_id=OuterRef("translation_key"),
            source__locale_id=OuterRef("locale_id"),
            target_locale__language_code=language,
            enabled=True,
        )
    )


def _words(language: str) -> dict[str, Case]:
    sent = _followed(language)
    return {
        "words_left": Case(When(sent, then=Coalesce(F("words_left"), 0))),
        "words_all": Case(When(sent, then=Coalesce(words_in_all(), 0))),
    }


def _fallback_since() -> Case:
    """Since when visitors of the edition's address read the source instead: since the edition was taken down, or since
    the source is there."""
    taken = PageLogEntry.objects.filter(page_id=OuterRef("edition_pk"), action="wagtail.unpublish")
    taken_at = Subquery(taken.order_by("-timestamp").values("timestamp")[:1])
    return Case(
        When(edition_is_live=True, then=Value(None)),
        When(edition_first_published_at__isnull=False, then=Coalesce(taken_at, "edition_last_published_at")),
        default=Coalesce("first_published_at", "last_published_at"),
    )


def _wishes(language: str) -> Subquery:
    return Subquery(TranslationWish.objects.filter(page_id=OuterRef("pk"), language=language).values("count")[:1])

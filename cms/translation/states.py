"""How a page stands to its translation: computed from both pages, since wagtail-localize's own status stays
“up to date” after the source was edited (design.md 3)."""

from collections.abc import Mapping
from typing import Any

from django.db.models import (
    Case,
    CharField,
    Count,
    Exists,
    F,
    Field,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    TextChoices,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, Length, Replace
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page, WorkflowState
from wagtail_localize.models import SegmentOverride, StringSegment, StringTranslation, Translation, TranslationSource

from cms.translation.left import untranslated, with_older


class TranslationState(TextChoices):
    """How a page of the source language stands in another language, what is to be done first."""

    BEHIND = "behind", _("Changes of the source are being taken in")
    CHANGED = "changed", _("Changed since it was translated")
    INCOMPLETE = "incomplete", _("To be translated")
    IN_REVIEW = "in_review", _("Waiting for review")
    UNPUBLISHED = "unpublished", _("Translated, not published")
    NOT_SENT = "not_sent", _("Not sent for translation")
    COMPLETE = "complete", _("Translated and published")
    DETACHED = "detached", _("A page of its own")


NOTHING_TO_DO = (TranslationState.COMPLETE, TranslationState.DETACHED)


def lacking(pages: QuerySet, language: str) -> QuerySet:
    """Of live source pages those whose translation is not complete and up to date, annotated as by `states`."""
    return states(pages, language).exclude(translation_state__in=NOTHING_TO_DO)


def states(pages: QuerySet, language: str) -> QuerySet:
    """Every live source page with `translation_state`, `edition_pk`, `edition_path`, `texts_left`, `texts_changed`
    (those of them with an older translation at hand) and `words_left`. One query, the same for any number of pages."""
    locale = Locale.objects.filter(language_code=language).values("pk")
    own = _own(language)
    left = untranslated(_segments(), Subquery(locale))
    annotated = pages.filter(live=True, alias_of__isnull=True).annotate(
        edition_pk=Subquery(own.values("pk")[:1]),
        edition_path=Subquery(own.values("path")[:1]),
        texts_left=_number(left, Count("pk")),
        words_left=_number(left, Sum(_words("string__data"))),
        texts_changed=_number(with_older(left, Subquery(locale)), Count("pk")),
    )
    return annotated.annotate(
        translation_state=by_state(language, {state: state.value for state in TranslationState}, CharField()),
        sent_at=Subquery(_source().values("last_updated_at")[:1]),
    )


def by_state(language: str, values: Mapping[TranslationState, Any], output_field: Field) -> Case:
    """For pages from `states` what belongs to the state of each: a rank, another name. A `Case` over
    `translation_state` would ask the database for that state once for each of its branches."""
    own = _own(language)
    followed = Translation.objects.filter(
        source__object_id=OuterRef("translation_key"),
        source__locale_id=OuterRef("locale_id"),
        target_locale__language_code=language,
        enabled=True,
    )
    is_behind = Exists(_source().filter(last_updated_at__lt=OuterRef("last_published_at")))
    steps = {
        TranslationState.NOT_SENT: Q(edition_pk__isnull=True),
        TranslationState.DETACHED: ~Exists(followed),
        TranslationState.BEHIND: is_behind,
        TranslationState.CHANGED: Q(texts_changed__gt=0),
        TranslationState.INCOMPLETE: Q(texts_left__gt=0),
        TranslationState.IN_REVIEW: Exists(own.filter(_is_reviewed())),
        TranslationState.UNPUBLISHED: Exists(own.filter(_is_unfinished(language))),
    }
    return Case(
        *(When(condition, then=Value(values[state])) for state, condition in steps.items()),
        default=Value(values[TranslationState.COMPLETE]),
        output_field=output_field,
    )


def _own(language: str) -> QuerySet:
    """The edition of the page in hand."""
    return Page.objects.filter(
        translation_key=OuterRef("translation_key"), locale__language_code=language, alias_of__isnull=True
    )


def _source() -> QuerySet:
    """The page in hand as it was sent for translation."""
    return TranslationSource.objects.filter(object_id=OuterRef("translation_key"), locale_id=OuterRef("locale_id"))


def _is_unfinished(language: str) -> Q:
    """Of editions: a draft, or one with words or settings that came after its last publication."""
    newer = {
        "context__object_id": OuterRef("translation_key"),
        "locale__language_code": language,
        "updated_at__gt": OuterRef("last_published_at"),
    }
    is_ahead = Q(live=False) | Q(has_unpublished_changes=True)
    for model in (StringTranslation, SegmentOverride):
        is_ahead |= Q(Exists(model._default_manager.filter(**newer)))
    return is_ahead


def _is_reviewed() -> Q:
    """Of editions: in a workflow, waiting for somebody's answer."""
    running = WorkflowState.objects.filter(
        base_content_type__app_label="wagtailcore",
        base_content_type__model="page",
        object_id=Cast(OuterRef("pk"), CharField()),
        status=WorkflowState.STATUS_IN_PROGRESS,
    )
    return Q(Exists(running))


def _segments() -> QuerySet:
    """The texts of the page in hand."""
    return StringSegment.objects.filter(
        source__object_id=OuterRef("translation_key"), source__locale_id=OuterRef("locale_id")
    )


def _number(segments: QuerySet, count: Any) -> Coalesce:
    """A number about the segments of the page in hand."""
    counted = segments.order_by().values("source_id").annotate(number=count).values("number")
    return Coalesce(Subquery(counted[:1], output_field=IntegerField()), 0)


def _words(field: str) -> Any:
    """How many words a text has: one more than it has spaces; the space inside a link's tag is none."""
    text = Replace(Replace(F(field), Value("<a "), Value("<a")), Value("<br/>"), Value(" "))
    return Length(text) - Length(Replace(text, Value(" "), Value(""))) + 1

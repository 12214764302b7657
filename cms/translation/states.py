"""How a page stands to its translation: computed from both pages, since wagtail-localize's own status stays
“up to date” after the source was edited (design.md 3)."""

from typing import Any

from django.db.models import (
    Case,
    CharField,
    Count,
    Exists,
    F,
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
    own = Page.objects.filter(
        translation_key=OuterRef("translation_key"), locale__language_code=language, alias_of__isnull=True
    )
    source = TranslationSource.objects.filter(object_id=OuterRef("translation_key"), locale_id=OuterRef("locale_id"))
    followed = Translation.objects.filter(
        source__object_id=OuterRef("translation_key"),
        source__locale_id=OuterRef("locale_id"),
        target_locale__language_code=language,
        enabled=True,
    )
    left = untranslated(_segments(), Subquery(locale))
    annotated = pages.filter(live=True, alias_of__isnull=True).annotate(
        edition_pk=Subquery(own.values("pk")[:1]),
        edition_path=Subquery(own.values("path")[:1]),
        texts_left=_number(left, Count("pk")),
        words_left=_number(left, Sum(_words("string__data"))),
        texts_changed=_number(with_older(left, Subquery(locale)), Count("pk")),
    )
    return annotated.annotate(
        translation_state=Case(
            *_steps(Exists(own.filter(_is_unfinished(language))), Exists(followed), Exists(own.filter(_is_reviewed()))),
            default=Value(TranslationState.COMPLETE),
            output_field=CharField(),
        ),
        sent_at=Subquery(source.values("last_updated_at")[:1]),
    )


def _steps(is_unfinished: Exists, is_followed: Exists, is_reviewed: Exists) -> list[When]:
    state = TranslationState
    source = TranslationSource.objects.filter(object_id=OuterRef("translation_key"), locale_id=OuterRef("locale_id"))
    is_behind = Exists(source.filter(last_updated_at__lt=OuterRef("last_published_at")))
    return [
        When(edition_pk__isnull=True, then=Value(state.NOT_SENT)),
        When(~is_followed, then=Value(state.DETACHED)),
        When(is_behind, then=Value(state.BEHIND)),
        When(texts_changed__gt=0, then=Value(state.CHANGED)),
        When(texts_left__gt=0, then=Value(state.INCOMPLETE)),
        When(is_reviewed, then=Value(state.IN_REVIEW)),
        When(is_unfinished, then=Value(state.UNPUBLISHED)),
    ]


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

"""Publishing a translation, whole or not at all.

wagtail-localize publishes with the source's words where the translation has none: Finnish that says it is English.
"""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.models import DraftStateMixin, Page
from wagtail_localize.models import StringSegment, Translation

from cms.checking.guards import refusal
from cms.translation import left
from cms.translation.drafting import as_translated, save_draft

# Functions that take a Translation and its edition in memory, and say why it can't be published ('' when it can):
# what is wrong with the translation, and what forbids to publish it by hand now.
CHECK_HOOK, HOLD_HOOK = "check_edition", "hold_edition"
NAMED = 5


@dataclass(frozen=True)
class Lacking:
    """A text without a translation: its StringSegment's key, its content path and its beginning in the source."""

    segment: int
    path: str
    text: str
    words: int


def untranslated(translation: Translation) -> list[Lacking]:
    """The texts that have no translation, or one that doesn't fit its field; in the order of the page. One query."""
    segments = StringSegment.objects.filter(source=translation.source_id).order_by("order", "pk")
    rows = left.untranslated(segments, translation.target_locale_id).values_list("pk", "context__path", "string__data")
    return [_lacking(key, path, strip_tags(text).split()) for key, path, text in rows]


def _lacking(key: int, path: str, words: list[str]) -> Lacking:
    return Lacking(key, path, Truncator(" ".join(words)).chars(60), len(words))


def lacking_in_words(found: list[Lacking]) -> str:
    """'Three texts …: “a”, “b”' for a message; '' when nothing is lacking."""
    if not found:
        return ""
    named = ", ".join(f"“{lacking.text}”" for lacking in found[:NAMED])
    message = _("Not translated yet ({count}): {texts}").format(count=len(found), texts=named)
    return message + (" …" if len(found) > NAMED else "")


def faults(translation: Translation) -> list[str]:
    """What is wrong with the edition as it is translated now, in sentences."""
    edition = as_translated(translation)
    reasons = [hook(translation, edition) for hook in hooks.get_hooks(CHECK_HOOK)]
    return [reason for reason in [*reasons, refusal(edition) if isinstance(edition, Page) else ""] if reason]


def why_not(translation: Translation) -> list[str]:
    """Why the translation can't be published by hand as it is, in sentences; empty when it can."""
    if lacking := untranslated(translation):
        return [lacking_in_words(lacking)]
    edition = translation.get_target_instance()
    held = [reason for hook in hooks.get_hooks(HOLD_HOOK) if (reason := hook(translation, edition))]
    return held + faults(translation)


@transaction.atomic
def publish(translation: Translation, user: Any = None, *, by_itself: bool = False) -> None:
    """Publish the edition as it is translated now. Ask `why_not` first.

    `by_itself` is for an edition that follows its source: whoever published that is not asked again.
    """
    edition = translation.get_target_instance()
    if not isinstance(edition, DraftStateMixin):
        translation.save_target(user=user, publish=True)
        return
    if isinstance(edition, Page):
        translation.source.update_target_view_restrictions(translation.target_locale)
    save_draft(translation, user).publish(user=user, skip_permission_checks=by_itself)

"""Saving what is translated as a draft of the edition, without a reader seeing it.

wagtail-localize 1.14.5's `save_target(publish=False)` writes the edition's own row too, which is what readers get of a
live page; and `save_target(publish=True)` publishes at the end of the transaction, so that nothing can be published
together with it. Only the revision is written here.
"""

from typing import Any

from django.utils.text import slugify
from wagtail.coreutils import find_available_slug
from wagtail.models import DraftStateMixin, Page, Revision
from wagtail_localize.models import Translation, TranslationLog


def as_translated(translation: Translation) -> Any:
    """The edition with its translations, in memory; what has none holds the source's text."""
    edition = translation.source.get_ephemeral_translated_instance(translation.target_locale, fallback=True)
    if isinstance(edition, Page):
        edition.slug = find_available_slug(
            edition.get_parent(), slugify(edition.slug) or edition.slug, ignore_page_id=edition.pk
        )
    return edition


def save_draft(translation: Translation, user: Any = None) -> Revision:
    """A new draft of the edition; for pages and snippets that have drafts.

    Raises ValidationError when a text does not fit its field.
    """
    edition = as_translated(translation)
    if not isinstance(edition, DraftStateMixin):
        raise TypeError(f"{edition._meta.label} has no drafts")
    revision = edition.save_revision(user=user)
    TranslationLog.objects.create(source=translation.source, locale=translation.target_locale, revision=revision)
    return revision

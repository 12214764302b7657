"""Whenever a source is published the worker is told, once what was published is stored."""

from functools import partial
from typing import Any

from django.db import transaction
from wagtail.models import Page, Revision, TranslatableMixin
from wagtail.signals import page_published, published
from wagtail_localize.models import Translation

from cms.translation.tasks import follow_source


def on_page_published(instance: Page, revision: Revision | None = None, **kwargs: Any) -> None:
    """A page."""
    queue(instance, revision)


def on_published(instance: Any, revision: Revision | None = None, **kwargs: Any) -> None:
    """A snippet; pages say so too."""
    if isinstance(instance, TranslatableMixin) and not isinstance(instance, Page):
        queue(instance, revision)


def queue(instance: TranslatableMixin, revision: Revision | None) -> None:
    """Let the worker take in the changes of a source that has editions to follow it."""
    followed = Translation.objects.filter(
        source__object_id=instance.translation_key, source__locale_id=instance.locale_id, enabled=True
    )
    user_id = revision.user_id if revision else None
    for source_id in followed.values_list("source_id", flat=True).distinct():
        transaction.on_commit(partial(follow_source.enqueue, source_id, user_id), robust=True)


def connect() -> None:
    """Listen to Wagtail."""
    page_published.connect(on_page_published, dispatch_uid="translation")
    published.connect(on_published, dispatch_uid="translation")

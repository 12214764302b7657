"""Entries follow what they are made from."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from modelsearch.signal_handlers import post_delete_signal_handler
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished, post_page_move

from cms.search.entries import attached
from cms.search.entries.sites import Sections
from cms.search.entries.tasks import index_pages
from cms.search.models import Entry


def on_published(instance: Page, **kwargs: Any) -> None:
    """A page says something new."""
    transaction.on_commit(partial(index_pages.enqueue, instance.path))


def on_unpublished(instance: Page, **kwargs: Any) -> None:
    """A page was taken down: it is found no more, from this very moment."""
    Entry.objects.filter(page_id=instance.pk).delete()


def on_saved(instance: Any, created: bool = False, **kwargs: Any) -> None:
    """A page was taken down without anybody saying so."""
    if isinstance(instance, Page) and not created and not instance.live:
        on_unpublished(instance)


def on_moved(instance: Page, parent_page_before: Page, parent_page_after: Page, **kwargs: Any) -> None:
    """Pages may have come to another site: then nobody finds them until their entries say so."""
    sections = Sections()
    if sections.site_of(parent_page_before) != sections.site_of(parent_page_after):
        Entry.objects.filter(
            page__in=Page.objects.filter(path__gte=instance.path, path__lt=f"{instance.path}~")
        ).delete()
    transaction.on_commit(partial(index_pages.enqueue, instance.path, below=True))


LISTENERS = (
    (page_published, on_published),
    (page_unpublished, on_unpublished),
    (post_page_move, on_moved),
    (post_save, on_saved),
)


@contextmanager
def left_alone() -> Iterator[None]:
    """Nothing follows inside; call `rebuild` afterwards."""
    for signal, listener in LISTENERS:
        signal.disconnect(listener, dispatch_uid="search")
    attached.disconnect()
    try:
        yield
    finally:
        connect()


def connect() -> None:
    """Listen to Wagtail."""
    attached.connect()  # first, for it asks for entries that then go
    for signal, listener in LISTENERS:
        signal.connect(listener, dispatch_uid="search")
    post_delete.connect(post_delete_signal_handler, sender=Entry, dispatch_uid="search")

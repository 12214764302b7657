"""One pass over the indexes at the end instead of a background task for every saving."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management import call_command
from django.db.models.signals import post_save
from modelsearch.signal_handlers import post_save_signal_handler
from wagtail.search.index import get_indexed_models
from wagtail.signal_handlers import disable_reference_index_auto_update

from cms.search.entries.following import left_alone
from media.renditions import following


@contextmanager
def indexes_left_alone() -> Iterator[None]:
    """No indexing inside, and no sizes of pictures; call `rebuild_indexes` afterwards, and queue `make_all`."""
    models = [model for model in get_indexed_models() if post_save.disconnect(post_save_signal_handler, sender=model)]
    try:
        with disable_reference_index_auto_update(), left_alone(), following.left_alone():
            yield
    finally:
        for model in models:
            post_save.connect(post_save_signal_handler, sender=model)


def rebuild_indexes() -> None:
    """The index of references ("used in") and the search index anew."""
    call_command("rebuild_references_index", verbosity=0)
    call_command("rebuild_search", verbosity=0)  # reads which documents pages link to

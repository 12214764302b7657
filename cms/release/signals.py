"""A plan follows what happens to its page by hand."""

from typing import Any

from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import page_published

from cms.release.planning import follow_publication


@receiver(page_published)
def note_publication(instance: Page, revision: Any, **kwargs: Any) -> None:
    """The Finnish page is out before its plan."""
    if instance.live:
        follow_publication(instance, revision)

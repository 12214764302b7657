"""Counting how often an event has been published: the SEQUENCE of its calendar entry (RFC 5545, 3.8.7.4)."""

from typing import Any

from django.db.models import Max
from wagtail.signals import page_published

from citypages.events.models import EventPage


def count_publication(sender: type[EventPage], instance: EventPage, **kwargs: Any) -> None:
    """One more, for all editions alike: they are one event with one UID, and a calendar keeps the highest number."""
    editions = EventPage.objects.filter(translation_key=instance.translation_key)
    instance.publications = (editions.aggregate(most=Max("publications"))["most"] or 0) + 1
    editions.update(publications=instance.publications)


def connect() -> None:
    """Listen to Wagtail's signal."""
    page_published.connect(count_publication, sender=EventPage, dispatch_uid="count_publication")

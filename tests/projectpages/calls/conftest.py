"""Calls around a fixed moment."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from projectpages.calls.models import CallPage


@pytest.fixture
def call(tree):
    """A function that makes a live call; `opens` and `closes` are days from now."""

    def make(title="Haku", parent=None, opens=None, closes=None, **fields) -> CallPage:
        times = {
            name: timezone.now() + timedelta(days=days)
            for name, days in (("opens", opens), ("closes", closes))
            if days is not None
        }
        place = parent or tree.calls
        return place.add_child(instance=CallPage(title=title, locale=place.locale, **times | fields))

    return make


def helsinki(text: str) -> datetime:
    """A moment in Helsinki: '2026-10-15 16:15'."""
    return timezone.make_aware(datetime.fromisoformat(text))

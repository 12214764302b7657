"""A site with one list, so that what is found on it is easily told."""

import pytest

from citypages.events.models import EventIndexPage


@pytest.fixture(autouse=True)
def no_events(request: pytest.FixtureRequest) -> None:
    """Take the planted lists of events away again."""
    if "tree" in request.fixturenames:
        request.getfixturevalue("tree")
        for page in EventIndexPage.objects.all():
            page.delete()

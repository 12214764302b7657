"""The demo content, loaded once for all tests of this package."""

from collections.abc import Iterator

import pytest
from django.utils import translation

from home.demo.loader import load
from media.models import CustomImage
from media.renditions.making import missing_anywhere
from tests.conftest import kept
from tests.demo.visits import Visit, visit_all
from tests.factories import store_sizes


@pytest.fixture(scope="package")
def demo(django_db_setup: None, django_db_blocker: object) -> Iterator[list[str]]:
    """What the loader says; the sizes of pictures are there already."""
    with kept(django_db_blocker):
        said: list[str] = []
        load(said.append)
        images = CustomImage.objects.in_bulk()
        for key, shape in missing_anywhere():  # what the worker makes after loading
            store_sizes([images[key]], [shape])
        yield said


@pytest.fixture(scope="package")
def visits(demo: list[str], django_db_blocker: object) -> list[Visit]:
    """All pages, visited once."""
    with django_db_blocker.unblock(), translation.override("fi"):
        return visit_all()

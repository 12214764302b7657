"""What readers say is compared in the language of the source, where the suite is Finnish otherwise."""

from collections.abc import Iterator

import pytest
from django.utils import translation


@pytest.fixture(autouse=True)
def _english(_clean_slate: None) -> Iterator[None]:
    with translation.override("en"):
        yield

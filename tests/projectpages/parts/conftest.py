"""A project that two cities share."""

import pytest

from projectpages.models import ProjectPage
from tests.factories import project, published


@pytest.fixture
def shared(tree) -> ProjectPage:
    """A project on the programme's list that Turku leads and Espoo takes part in."""
    return published(project(tree.register, "CoHeWe", cities=("turku", "espoo")))

"""Production's rule, and somebody to whom it applies."""

import pytest

from tests.cms.factors.logging_in import RIGHT, User


@pytest.fixture(autouse=True)
def _required(settings):
    settings.SECOND_STEP_REQUIRED = True


@pytest.fixture
def maija():
    return User.objects.create_superuser("maija", "maija@example.fi", RIGHT)

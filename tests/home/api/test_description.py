"""The description is true: whatever it allows is answered as it says, whatever it forbids is refused.

`make test` asks a hundred times, `make api-check` thousands of times (API_EXAMPLES); the draw is the same each time.
"""

import os
from collections.abc import Iterator

import pytest
import schemathesis
from django.test import RequestFactory, override_settings
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis import GenerationMode

from cms.wsgi import application
from home.api.description import described
from tests.conftest import HOST
from tests.fuzz.sending import connected

pytestmark = pytest.mark.django_db
EXAMPLES = int(os.environ.get("API_EXAMPLES", "6"))


@pytest.fixture
def said(filled: None, tree: object) -> dict:
    return described(RequestFactory().get("/api/v1/", headers={"host": HOST}))


@pytest.fixture
def unlimited() -> Iterator[None]:
    with override_settings(API_PER_MINUTE=0):
        yield


def test_it_is_openapi_3_1_and_valid(said):
    assert said["openapi"] == "3.1.0"
    schemathesis.openapi.from_dict(said).validate()


@pytest.mark.usefixtures("unlimited")
@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_every_answer_is_as_described(said, mode):
    schema = schemathesis.openapi.from_dict(said)
    schema.app = application
    for found in schema.get_all_operations():
        operation = found.ok()

        @seed(6)
        @settings(
            max_examples=EXAMPLES,
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(case=operation.as_strategy(generation_mode=mode))
        def run(case):
            case.call_and_validate(base_url=f"http://{HOST}", headers={"Accept-Encoding": "identity"})

        with connected():
            run()

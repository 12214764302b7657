"""Whatever is sent, nobody gets a server error, a traceback or a long wait, and refusals are said in good form.

`make test` sends a few hundred generated requests, `make fuzz` ten thousand. FUZZ_SEED repeats a run; it is printed.
"""

import os
import random
import sys
from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings

from cms.wsgi import application
from home.setup import setup_cities
from tests.conftest import kept
from tests.fuzz.material import Material, gather
from tests.fuzz.sending import Sent, fault_of, send
from tests.fuzz.strategies import requests

pytestmark = pytest.mark.django_db
REQUESTS = int(os.environ.get("FUZZ_REQUESTS", "300"))
SEED = int(os.environ.get("FUZZ_SEED", "0")) or random.SystemRandom().randrange(1, 10**9)


@pytest.fixture(scope="module")
def material(django_db_setup: None, django_db_blocker: object) -> Iterator[Material]:
    """An install with one of everything in it."""
    with kept(django_db_blocker):
        setup_cities()
        yield gather(application)


def test_no_request_breaks_anything(material: Material, capsys: pytest.CaptureFixture[str]):
    faults: dict[str, Sent] = {}
    statuses: Counter[int] = Counter()
    slowest = [0.0]

    @seed(SEED)
    @settings(
        max_examples=REQUESTS,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(requests(material))
    def run(sent: Sent) -> None:
        got = send(material.application, sent)
        statuses[got.status] += 1
        slowest[0] = max(slowest[0], got.seconds)
        if fault := fault_of(sent, got):
            faults.setdefault(fault, sent)

    run()
    with capsys.disabled():
        answers = ", ".join(f"{status}: {count}" for status, count in sorted(statuses.items()))
        said = f"{sum(statuses.values())} requests; {answers}; slowest {slowest[0]:.2f} s of CPU"
        sys.stderr.write(f"\nFuzz: FUZZ_SEED={SEED}, {said}\n")
    assert {fault: str(sent) for fault, sent in faults.items()} == {}

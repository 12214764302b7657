"""A page that was being made when something changed is not kept as if it were new."""

import pytest

from tests.freshness.asking import Ask
from tests.freshness.walk import fault, plain

pytestmark = pytest.mark.django_db
ADDRESS = "http://turku.localhost:8000/"
RACE = "tests.freshness.races"


@pytest.mark.parametrize("way", ["at once", "in a transaction"])
def test_whenever_somebody_commits_during_a_rendering_the_next_visitor_sees_it(made, way):
    position, statements = 0, 1
    while position < statements:
        name = f"Henkilö {way} {position}"
        _answer, statements = made.call(f"{RACE}:render_while", position, ADDRESS, name, way)
        fresh = plain(made.fresh([Ask(ADDRESS)])[0])
        assert name.encode() in fresh.body, "the write was made"
        for at in (0, 1):
            assert fault(plain(made.fetch([Ask(ADDRESS)], at)[0]), fresh) == "", f"statement {position}, process {at}"
        position += 1
    assert position > 5


def test_what_is_not_committed_is_kept_for_nobody(made):
    before = plain(made.fetch([Ask(ADDRESS)])[0])
    assert made.call(f"{RACE}:begin_and_read", ADDRESS, "Eikukaan"), "the process sees its own transaction"
    for at in (0, 1):
        assert fault(plain(made.fetch([Ask(ADDRESS)], at)[0]), before) == ""

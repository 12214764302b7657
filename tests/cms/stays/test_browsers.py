"""A browser is known again by its owner."""

import pytest

from cms.stays.browsers import browser_name
from tests.cms.stays.agents import EDGE, FIREFOX, SAFARI


@pytest.mark.parametrize(
    ("agent", "name"),
    [
        (FIREFOX, "Firefox, Windows"),
        (EDGE, "Edge, Windows"),
        (SAFARI, "Safari, iPhone"),
        ("curl/8", ""),
        ("<script>alert(1)</script>", ""),
    ],
)
def test_a_browser_is_told_in_words(agent, name):
    assert browser_name(agent) == name

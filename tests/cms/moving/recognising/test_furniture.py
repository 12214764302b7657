"""What is no content is dropped with its reason, and what only looks like it stays."""

import pytest

from tests.cms.moving.recognising.lines import LONG, MORE, kinds, the


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Jaa Facebookissa", "share"),
        ("Share on LinkedIn", "share"),
        ("Etusivu > Kaupunki > Kehittäminen", "breadcrumb"),
        ("You are here: Home / City", "breadcrumb"),
        ("Siirry suoraan sisältöön", "navigation"),
        ("Skip to main content", "navigation"),
        ("IMG_20180302.jpg", "machine_alt"),
    ],
)
def test_furniture_is_dropped(line, reason):
    dropped = the("dropped", "6Aika", LONG, line, MORE)
    assert dropped.values == {"reason": reason}
    assert dropped.note


@pytest.mark.parametrize("line", ["Jaa osaamistasi muille", "Haku auki", "Koti kaupungissa", "Share your skills"])
def test_what_only_looks_like_furniture_stays(line):
    assert "dropped" not in kinds("6Aika", LONG, line, MORE)

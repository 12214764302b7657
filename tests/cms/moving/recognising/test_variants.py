"""Pages of the programme's kind in their formats, in both languages: the share of elements that is recognised."""

import pytest

from cms.moving.recognising import accounting, recognise
from tests.cms.moving.recognising.bits import Score, assess
from tests.cms.moving.recognising.drawn import stories
from tests.cms.moving.recognising.formats import FORMATS
from tests.cms.moving.recognising.rendered import RENDERED

SAMPLES = stories(30)
AT_LEAST = 0.95
WAYS = FORMATS | RENDERED


@pytest.mark.parametrize("name", WAYS)
def test_nearly_every_element_lands_in_its_part(name, record_property, capsys):
    """An element: type and language of the page, each part a bit asks for with its values, and nothing else of it."""
    score = Score()
    for sample in SAMPLES:
        source, numbers = WAYS[name](sample)
        found = recognise(source)
        assert accounting(found).lost == ()
        assess(score, sample, numbers, found, f"{sample.name}, {name}")
    with capsys.disabled():
        print(f"\n{name}: {score.share:.2%} of {sum(score.all.values())} elements")  # noqa: T201  the issue asks for it
    record_property("share", score.share)
    assert score.share >= AT_LEAST, "\n".join([score.table(), *score.wrong[:40]])

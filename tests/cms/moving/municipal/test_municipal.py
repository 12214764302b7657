"""Pages as municipal editors write them, with what somebody would make of each by hand.

They were written before their author had read a rule of recognition, and were right for 75 and 77 of 100 elements then.
"""

import pytest

from cms.moving.reading import read
from cms.moving.recognising import accounting, recognise
from tests.cms.moving.municipal.varied import VARIED
from tests.cms.moving.municipal.wanted import PAGES, misses

FILES = sorted(path for path in PAGES.iterdir() if path.suffix != ".want")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_element_of_a_page_lands_where_an_editor_would_put_it(path):
    found = recognise(next(read(path.name, path.read_bytes())))
    assert accounting(found).complete
    _count, wrong = misses(path.stem, found)
    assert wrong == []


@pytest.mark.parametrize("name", VARIED)
def test_the_same_page_in_another_form_is_read_alike(name):
    """Headings, people and lists are told by their words where blank lines and marks tell nothing."""
    ending, change, at_least = VARIED[name]
    count, wrong = 0, []
    for path in [path for path in FILES if path.suffix == ".txt"]:
        found = recognise(next(read(f"page.{ending}", change(path.read_text()).encode())))
        assert accounting(found).complete
        here, missed = misses(path.stem, found)
        count, wrong = count + here, wrong + [f"{path.stem}: {miss}" for miss in missed]
    assert 1 - len(wrong) / count >= at_least, "\n".join(wrong)

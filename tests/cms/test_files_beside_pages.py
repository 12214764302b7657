"""Files beside pages are found and served in one way."""

from inspect import signature

import pytest

from cms.files import FilesMixin
from cms.opendata.models import OpenDataPage
from tests.house import page_types


@pytest.mark.parametrize("model", page_types(), ids=lambda model: model.__name__)
def test_no_page_type_serves_files_in_a_way_of_its_own(model):
    own = {cls for cls in model.__mro__ if "serve" in vars(cls) and "file" in signature(cls.serve).parameters}
    assert own <= {FilesMixin}


def test_pages_of_open_data_give_their_files_away_in_that_way():
    assert issubclass(OpenDataPage, FilesMixin)

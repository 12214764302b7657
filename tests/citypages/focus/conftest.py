"""A focus area on the programme's site and on cities' sites."""

import pytest
from bs4 import BeautifulSoup

from citypages.focus.models import FocusAreaPage

AREA = "open_data"


@pytest.fixture
def area(tree):
    """A function that makes a live page about open data below a front page."""

    def make(parent, title="Avoin data", area=AREA, text="", **fields) -> FocusAreaPage:
        body = [{"type": "text", "value": f"<p>{text}</p>"}] if text else []
        page = FocusAreaPage(title=title, area=area, body=body, locale=parent.locale, **fields)
        return parent.add_child(instance=page)

    return make


def read(client, city="", path="/avoin-data/") -> BeautifulSoup:
    """The page as a visitor gets it."""
    host = f"{city}.localhost:8000" if city else "localhost:8000"
    response = client.get(path, headers={"host": host})
    assert response.status_code == 200
    assert not response.cookies
    return BeautifulSoup(response.content, "html.parser")

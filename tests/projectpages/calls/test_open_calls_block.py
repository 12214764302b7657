"""Open and coming calls on a front page."""

import pytest

from cms.frame import SiteFrame
from projectpages.calls.blocks import OpenCallsBlock
from projectpages.calls.models import CallIndexPage

BLOCK = OpenCallsBlock()


@pytest.fixture
def shown(rf, tree):
    """A function: titles that the block shows on Turku's front page."""

    def titles(**parts) -> list[str]:
        frame = SiteFrame(rf.get("/", headers={"host": "turku.localhost:8000"}), tree.turku)
        return [row.title for row in BLOCK.get_context(BLOCK.to_python(parts), {"frame": frame})["calls"]]

    return titles


@pytest.fixture
def turku_calls(tree):
    return tree.turku.add_child(instance=CallIndexPage(title="Haut", slug="haut", locale=tree.finnish))


def test_it_shows_what_is_open_or_coming(shown, call, turku_calls):
    call("Tulossa", parent=turku_calls, opens=5)
    call("Auki", parent=turku_calls, opens=-5, closes=5)
    call("Kiinni", parent=turku_calls, opens=-5, closes=-4)
    call("Luonnos", parent=turku_calls, opens=-5, live=False)
    assert shown() == ["Auki", "Tulossa"]


def test_a_city_shows_the_programmes_calls_only_when_an_editor_says_so(shown, call, turku_calls):
    call("Ohjelman", opens=-5)
    call("Turun", parent=turku_calls, opens=-5)
    assert shown(source="site") == shown() == ["Turun"]
    assert shown(source="programme") == ["Ohjelman"]


def test_without_calls_it_says_so(client, tree):
    tree.turku.body = [{"type": "open_calls", "value": {"heading": "", "source": "site"}}]
    tree.turku.save()
    page = client.get("/", headers={"host": "turku.localhost:8000"}).content.decode()
    assert "Juuri nyt ei ole avoimia hakuja." in page

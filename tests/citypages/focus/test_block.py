"""The ways into the focus areas on a front page."""

from citypages.focus.blocks import FocusAreasBlock
from cms.frame import SiteFrame
from tests.tree import twin

BLOCK = FocusAreasBlock()


def ways(rf, page, host="turku.localhost:8000") -> list[tuple[str, str, str]]:
    """Title, address and language of each way in."""
    frame = SiteFrame(rf.get("/", headers={"host": host}), page)
    areas = BLOCK.get_context(BLOCK.to_python({}), {"frame": frame})["areas"]
    return [(area.title, area.href, area.language) for area in areas]


def test_a_city_leads_to_its_own_pages_in_editors_order(rf, tree, area):
    area(tree.home, "Ohjelman")
    area(tree.turku, "Toinen", area="open_participation", slug="toinen")
    area(tree.turku, "Eka", slug="eka")
    area(tree.espoo, "Espoon")
    assert ways(rf, tree.turku) == [("Toinen", "/toinen/", ""), ("Eka", "/eka/", "")]


def test_a_city_without_own_pages_leads_to_the_programmes(rf, tree, area):
    area(tree.home, "Ohjelman", slug="data")
    assert ways(rf, tree.turku) == [("Ohjelman", "http://localhost:8000/data/", "")]


def test_the_programme_leads_to_its_own_only(rf, tree, area):
    area(tree.home, "Ohjelman", slug="data")
    area(tree.turku, "Turun")
    assert ways(rf, tree.home, "localhost:8000") == [("Ohjelman", "/data/", "")]


def test_the_english_page_is_preferred_and_a_finnish_one_is_named_as_such(client, tree, area):
    both, _only = area(tree.turku, "Data", slug="data"), area(tree.turku, "Muu", area="open_participation", slug="muu")
    twin(both, tree.turku_en, tree.english, title="Data in English", slug="data-en", area="open_data")
    tree.turku_en.body = [{"type": "focus_areas", "value": {"heading": "Focus areas"}}]
    tree.turku_en.save()
    page = client.get("/en/", headers={"host": "turku.localhost:8000"}).content.decode()
    assert 'href="/en/data-en/"' in page
    assert 'href="/muu/" hreflang="fi"' in page


def test_a_block_outside_a_page_prints_nothing(db):
    assert "areas" not in BLOCK.get_context(BLOCK.to_python({}))

"""An address of a live page leads to its editor, at the block that was being read; other addresses lead nowhere."""

from urllib.parse import urlencode

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from citypages.models import CityPage
from tests.teams import member
from tests.tree import Tree

pytestmark = pytest.mark.django_db
STREAM = [("heading", "Alku"), ("text", "<p>Yksi</p>"), ("text", "<p>Kaksi</p>")]


def stream(*blocks: tuple[str, str]) -> list[dict]:
    """Raw blocks with ids of their own: `text-1` is the second text."""
    made: list[dict] = []
    for kind, words in blocks:
        number = sum(block["type"] == kind for block in made)
        value = {"text": words, "level": "2"} if kind == "heading" else words
        made.append({"type": kind, "value": value, "id": f"{kind}-{number}"})
    return made


@pytest.fixture
def turku(tree: Tree) -> CityPage:
    """Turku's front page, with three blocks."""
    tree.turku.body = stream(*STREAM)
    tree.turku.save_revision().publish()
    return CityPage.objects.get(pk=tree.turku.pk)


def enter(user, host: str = "localhost", **query: str):
    client = Client(headers={"host": f"{host}:8000"})
    if user:
        client.force_login(user)
    return client.get(f"/admin/enter/?{urlencode(query)}")


def editor_of(page) -> str:
    return f"/admin/pages/{page.pk}/edit/?from=page"


def test_the_address_of_a_page_leads_to_its_editor(tree, turku):
    answer = enter(member(tree, "turku", "editors"), address="http://turku.localhost:8000/")
    assert answer["Location"] == editor_of(turku)


def test_a_page_below_another_with_a_query_too(tree):
    address = "http://turku.localhost:8000/hankkeet/?state=running"
    page = tree.turku.get_children().get(slug="hankkeet")
    assert enter(member(tree, "turku", "editors"), address=address)["Location"] == editor_of(page)


def test_an_english_address_leads_to_the_english_edition(tree):
    answer = enter(member(tree, "turku", "editors"), address="http://turku.localhost:8000/en/")
    assert answer["Location"] == editor_of(tree.turku_en)


def test_an_english_address_without_translation_leads_to_the_page_that_stands_there(tree):
    tree.turku_en.get_children().get(slug="projects").delete()
    page = tree.turku.get_children().get(slug="hankkeet")
    answer = enter(member(tree, "turku", "editors"), address="http://turku.localhost:8000/en/hankkeet/")
    assert answer["Location"] == editor_of(page)


def test_a_path_below_the_programme_works_where_cities_have_no_hosts(tree, settings):
    settings.CITY_HOSTS = "path"
    answer = enter(member(tree, "turku", "editors"), address="http://localhost:8000/turku/")
    assert answer["Location"] == editor_of(tree.turku)


def test_the_block_that_was_read_is_named_by_kind_and_number(tree, turku):
    answer = enter(member(tree, "turku", "editors"), address="http://turku.localhost:8000/", block="text.1")
    assert answer["Location"] == f"{editor_of(turku)}#:w:contentpath=body.text-1"


def test_a_block_that_the_draft_has_lost_gives_way_to_the_one_before(tree, turku):
    turku.body = stream(*STREAM[:2])
    turku.save_revision()
    answer = enter(member(tree, "turku", "editors"), address="http://turku.localhost:8000/", block="text.1")
    assert answer["Location"] == f"{editor_of(turku)}#:w:contentpath=body.text-0"


@pytest.mark.parametrize("place", ["text.9", "text", "text.-1", "text.²", "nothing.0", "<b>.0", "." * 999])
def test_a_place_that_does_not_exist_is_the_top(tree, turku, place):
    answer = enter(member(tree, "turku", "editors"), address="http://turku.localhost:8000/", block=place)
    assert answer["Location"] == editor_of(turku)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "https://elsewhere.example/",
        "http://elsewhere.example/admin/",
        "//elsewhere.example",
        "javascript:alert(1)",
        "http://turku.localhost:8000/ei-ole/",
        "http://turku.localhost:99999/",
        "http://[",
        "/turku/",
    ],
)
def test_an_address_of_no_page_of_ours_is_told_so(tree, address):
    answer = enter(member(tree, "turku", "editors"), address=address)
    assert answer["Location"] == "/admin/"


def test_a_page_of_another_city_is_not_opened(tree):
    user = member(tree, "turku", "editors")
    answer = enter(user, address="http://espoo.localhost:8000/")
    assert answer["Location"] == "/admin/"


def test_log_in_comes_first_and_leads_back(tree):
    answer = enter(None, address="http://turku.localhost:8000/", block="text.1")
    assert answer["Location"].startswith("/admin/login/?next=/admin/enter/%3Faddress%3D")


def test_a_city_host_sends_to_the_programmes_without_a_cookie(tree):
    answer = enter(None, host="turku.localhost", address="http://turku.localhost:8000/")
    assert answer["Location"].startswith("http://localhost:8000/admin/enter/?address=")
    assert not answer.cookies


def test_a_live_page_is_the_same_for_staff(tree, turku):
    user = get_user_model().objects.create_superuser("chief")
    anybody, staff = (Client(headers={"host": "localhost:8000"}) for _ in range(2))
    staff.force_login(user)
    assert anybody.get("/").content == staff.get("/").content

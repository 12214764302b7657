"""What a site accepted from another is shown there, and only there, for as long as both sides want it."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone
from wagtail.models import PageViewRestriction

from citypages.news.models import Offer
from tests.factories import ImageFactory, article, content_page, project
from tests.tree import twin

PROGRAMME, TURKU, ESPOO = "localhost:8000", "turku.localhost:8000", "espoo.localhost:8000"
LIST, FRONT = "/ajankohtaista/", "/"


@pytest.fixture
def fronts(desk):
    """Front pages with a block of the latest news, in both editions."""
    for name in ("home", "home_en", "turku", "turku_en", "espoo", "espoo_en"):
        page = getattr(desk.tree, name)
        page.body = [{"type": "latest_news", "value": {"heading": "Uutiset", "count": "3", "with_external": True}}]
        page.save()
    return desk


def accept(page, receiver="", place="both", **fields) -> Offer:
    """An offer that was accepted an hour ago."""
    since = {"shown_from": timezone.now() - timedelta(hours=1)}
    return Offer.objects.create(page=page, receiver=receiver, place=place, state="accepted", **(since | fields))


def rows(client, host, path) -> list[tuple[str, str]]:
    """Title and site of origin of each row."""
    response = client.get(path, headers={"host": host})
    assert response.status_code == 200
    found = BeautifulSoup(response.content, "html.parser").select(".news_list > li")
    return [
        (row.select_one("a").get_text(), (row.select_one(".origin") or row).get_text().partition(": ")[2].strip())
        for row in found
    ]


FROM_TURKU = [("Silta aukesi", "Turku")]


def test_an_accepted_article_names_its_city_and_keeps_its_one_address(client, fronts, bridge):
    accept(bridge)
    assert rows(client, PROGRAMME, LIST) == rows(client, PROGRAMME, FRONT) == FROM_TURKU
    page = BeautifulSoup(client.get("/").content, "html.parser")
    assert page.select_one(".news_list a")["href"] == bridge.full_url
    assert page.select_one(".origin")["data-accent"] == "river"


@pytest.mark.parametrize(("place", "listed", "front"), [("list", 1, 0), ("front", 0, 1), ("both", 1, 1)])
def test_it_is_shown_at_the_place_it_was_accepted_for(client, fronts, bridge, place, listed, front):
    accept(bridge, "espoo", place)
    assert (len(rows(client, ESPOO, LIST)), len(rows(client, ESPOO, FRONT))) == (listed, front)


@pytest.mark.parametrize("state", ["offered", "declined", "withdrawn"])
def test_what_is_not_accepted_is_not_shown(client, fronts, bridge, state):
    accept(bridge).__class__.objects.update(state=state)
    assert rows(client, PROGRAMME, LIST) == rows(client, PROGRAMME, FRONT) == []


@pytest.mark.parametrize(("start", "end", "shown"), [(-2, None, 1), (-2, 1, 1), (-2, -1, 0), (1, None, 0), (1, 2, 0)])
def test_it_is_shown_from_its_start_until_its_end(client, fronts, bridge, start, end, shown):
    now = timezone.now()
    until = end and now + timedelta(hours=end)
    accept(bridge, shown_from=now + timedelta(hours=start), shown_until=until)
    assert len(rows(client, PROGRAMME, LIST)) == len(rows(client, PROGRAMME, FRONT)) == shown


def test_it_is_shown_on_no_third_site(client, fronts, bridge):
    accept(bridge, "espoo")
    assert rows(client, PROGRAMME, LIST) == rows(client, PROGRAMME, FRONT) == []
    assert rows(client, ESPOO, LIST) == FROM_TURKU


def test_it_leaves_with_its_publication(client, fronts, bridge):
    accept(bridge)
    bridge.unpublish()
    assert rows(client, PROGRAMME, LIST) == rows(client, PROGRAMME, FRONT) == []
    bridge.save_revision().publish()
    assert rows(client, PROGRAMME, LIST) == FROM_TURKU
    bridge.delete()
    assert rows(client, PROGRAMME, LIST) == rows(client, PROGRAMME, FRONT) == []


def test_a_private_page_is_not_shown(client, fronts, bridge):
    accept(bridge)
    PageViewRestriction.objects.create(page=fronts.turku, restriction_type="login")
    assert rows(client, PROGRAMME, LIST) == rows(client, PROGRAMME, FRONT) == []


def test_in_english_it_is_shown_when_it_has_a_live_english_edition(client, fronts, bridge):
    accept(bridge)
    assert rows(client, PROGRAMME, "/en/news/") == rows(client, PROGRAMME, "/en/") == []
    english = fronts.english(bridge, title="The bridge is open", slug="bridge")
    assert rows(client, PROGRAMME, "/en/news/") == rows(client, PROGRAMME, "/en/") == [("The bridge is open", "Turku")]
    english.unpublish()
    assert rows(client, PROGRAMME, "/en/news/") == []


def test_any_page_may_be_offered(client, fronts):
    tree = fronts.tree
    theirs = content_page(tree.turku, "Päätöstilaisuus", image=ImageFactory(), summary="Tule mukaan")
    accept(theirs)
    accept(project(tree.turku_register, "Sillat"), shown_from=timezone.now() - timedelta(hours=2))
    expected = [("Päätöstilaisuus", "Turku"), ("Sillat", "Turku")]
    assert rows(client, PROGRAMME, LIST) == rows(client, PROGRAMME, FRONT) == expected


def test_the_programme_offers_as_the_cities_do(client, fronts):
    accept(article(fronts.home, "Ohjelmasta"), "espoo")
    assert rows(client, ESPOO, LIST) == [("Ohjelmasta", "6Aika")]


def test_a_page_offered_in_two_languages_is_shown_once(client, fronts, bridge):
    accept(bridge, place="front")
    accept(fronts.english(bridge, title="Open", slug="open"), place="front")
    assert rows(client, PROGRAMME, FRONT) == FROM_TURKU


def test_a_page_that_has_moved_to_the_receiver_is_its_own(client, fronts, bridge):
    accept(bridge, "espoo")
    bridge.move(fronts.espoo, pos="last-child")
    assert rows(client, ESPOO, LIST) == [("Silta aukesi", "")]


def test_the_feed_holds_what_was_accepted_for_the_list(client, fronts, bridge):
    accept(bridge, "espoo", "list")
    feed = client.get("/ajankohtaista/feed/", headers={"host": ESPOO}).content.decode()
    assert f'href="{bridge.full_url}"' in feed
    assert "<author><name>Turku</name></author>" in feed


def test_the_block_shows_the_newest_and_leads_to_the_list(client, fronts):
    for number in range(4):
        article(fronts.turku, f"Uutinen {number}", f"2018-01-0{number + 1}T10:00Z")
    assert [title for title, _origin in rows(client, TURKU, FRONT)] == ["Uutinen 3", "Uutinen 2", "Uutinen 1"]
    page = BeautifulSoup(client.get("/", headers={"host": TURKU}).content, "html.parser")
    assert page.select_one(".latest_news .more a")["href"] == LIST


def test_a_block_without_news_is_not_there(client, fronts):
    assert "latest_news" not in client.get("/", headers={"host": TURKU}).content.decode()


def test_another_language_of_a_page_names_its_site_too(client, fronts, bridge):
    accept(bridge, "espoo")
    twin(bridge, fronts.turku.get_translation(fronts.tree.english), fronts.tree.english, slug="silta")
    assert rows(client, ESPOO, "/en/news/") == FROM_TURKU

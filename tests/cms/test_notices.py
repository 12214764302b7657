"""A notice stands above every page of a site while its time lasts; the programme's may go to all sites."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from tests.factories import content_page

TURKU, ESPOO, PROGRAMME = "turku.localhost:8000", "espoo.localhost:8000", "localhost:8000"


def notices(host: str, path: str = "/") -> list[str]:
    page = BeautifulSoup(Client(headers={"host": host}).get(path).content, "html.parser")
    return [notice.select("p")[-1].get_text(strip=True) for notice in page.select("section.notice")]


def announce(page, text: str = "Palvelu on suljettu.", **fields) -> None:
    page.notice_text = f"<p>{text}</p>"
    for name, value in fields.items():
        setattr(page, name, value)
    page.save()


def test_it_stands_on_every_page_of_its_site_and_on_no_other(tree):
    announce(tree.turku)
    content_page(tree.turku, "Silta")
    assert [notices(TURKU, path) for path in ("/", "/silta/", "/ei-ole/")] == [["Palvelu on suljettu."]] * 3
    assert [notices(ESPOO), notices(PROGRAMME), notices(TURKU, "/en/")] == [[], [], []]


def test_the_programmes_goes_to_all_cities_only_when_it_says_so(tree):
    announce(tree.home)
    assert (notices(PROGRAMME), notices(TURKU)) == (["Palvelu on suljettu."], [])
    announce(tree.home, notice_on_all_sites=True)
    announce(tree.turku, "Silta on auki.")
    content_page(tree.turku, "Silta")
    assert notices(TURKU, "/silta/") == ["Palvelu on suljettu.", "Silta on auki."]
    assert notices(ESPOO) == notices(PROGRAMME) == ["Palvelu on suljettu."]
    assert notices(ESPOO, "/en/") == [], "the English edition has its own words"


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [(None, None, True), (-1, 1, True), (1, 2, False), (-2, -1, False), (-1, None, True), (None, -1, False)],
)
@pytest.mark.parametrize("place", ["turku", "home"])
def test_it_keeps_its_time(tree, place, start, end, shown):
    def moment(hours):
        return None if hours is None else timezone.now() + timedelta(hours=hours)

    wide = {"notice_on_all_sites": True} if place == "home" else {}
    announce(getattr(tree, place), notice_from=moment(start), notice_until=moment(end), **wide)
    assert bool(notices(TURKU)) == shown


def test_one_that_ends_before_it_begins_is_refused(tree):
    now = timezone.now()
    tree.turku.notice_from, tree.turku.notice_until = now, now - timedelta(hours=1)
    with pytest.raises(ValidationError) as refusal:
        tree.turku.full_clean()
    assert list(refusal.value.error_dict) == ["notice_until"]


@pytest.mark.parametrize(("level", "label"), [("info", "Tiedote"), ("warning", "Tärkeä tiedote")])
def test_it_is_a_region_that_says_what_it_is(tree, level, label):
    announce(tree.turku, notice_level=level)
    page = BeautifulSoup(Client(headers={"host": TURKU}).get("/").content, "html.parser")
    region = page.select_one(f"section.notice.is_{level}")
    assert region["aria-label"] == label
    assert not region.find_parent(["header", "main"])


def test_no_mail_address_in_it_is_in_the_clear(tree):
    announce(tree.turku, "Kirjoita: etu.suku@example.fi")
    assert "etu.suku@example.fi" not in Client(headers={"host": TURKU}).get("/").content.decode()

"""A site's look shows on all its pages, costs no query, and comes as a style sheet that never changes."""

import re

import pytest
from django.test import override_settings

from cms.hosts.sites import sync_sites
from cms.look.models import Look
from cms.look.palette import LIGHT, tokens
from cms.look.shown import looks
from tests.factories import ImageFactory
from tests.queries import statements

TURKU, ESPOO = {"host": "turku.localhost:8000"}, {"host": "espoo.localhost:8000"}
SHEET = re.compile(r'<link rel="stylesheet" href="(/look/[^"]+)">')


@pytest.fixture
def turku(tree) -> Look:
    return Look.objects.create(city="turku", accent="#7a1f5c")


def sheet(client, path="/", headers=TURKU) -> str:
    """The style sheet of the looks on a page, '' where there is none."""
    html = client.get(path, headers=headers).content.decode()
    found = SHEET.findall(html)
    assert len(found) <= 1
    return client.get(found[0], headers=headers).content.decode() if found else ""


def logo_of(client, headers=TURKU) -> str:
    """The picture before the name of the site."""
    html = client.get("/", headers=headers).content.decode()
    return html.partition('<a class="site_name"')[2].partition("<span>")[0]


def test_without_a_chosen_colour_there_is_no_style_sheet(tree, client):
    Look.objects.create(city="turku")
    assert sheet(client) == ""


def test_the_chosen_colour_is_on_every_site_where_the_city_is_named(turku, client):
    css = sheet(client)
    assert css.startswith('@layer tokens{[data-accent="river"]{--accent:light-dark(#7a1f5c,')
    assert all(colour in css for colour in tokens("#7a1f5c", LIGHT).values())
    assert sheet(client, headers=ESPOO) == sheet(client, "/en/") == sheet(client, "/hankkeet/") == css


def test_the_programmes_colour_is_that_of_pages_without_a_city(tree, client):
    Look.objects.create(city="", accent="#7a1f5c")
    assert sheet(client, headers={}).startswith('@layer tokens{:root,[data-accent="programme"]{')


def test_a_citys_colour_goes_before_the_programmes(turku, client):
    """`:root` and the palette weigh the same: what stands later counts."""
    Look.objects.create(city="", accent="#29396c")
    Look.objects.create(city="espoo", accent="#0a693d")
    css = sheet(client)
    assert css.index(":root") < css.index("forest") < css.index("river")


def test_a_change_shows_at_once(turku, client):
    before = sheet(client)
    turku.accent = "#1f5c7a"
    turku.save()
    assert sheet(client) != before


def test_pages_ask_the_database_nothing_for_it(turku, client):
    turku.logo = ImageFactory(file__width=200, file__height=100)
    turku.save()
    looks()
    assert statements(looks) == []


def test_the_style_sheet_may_be_kept_for_a_year_and_needs_no_database(turku, client):
    address = SHEET.search(client.get("/", headers=TURKU).content.decode())[1]
    answer = client.get(address)
    assert answer["Content-Type"] == "text/css; charset=utf-8"
    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
    assert "Cookie" not in answer.get("Vary", "")
    assert len(answer.content) < 400
    assert statements(lambda: client.get(address)) == []


def test_a_style_sheet_of_an_older_version_is_kept_for_a_minute(turku, client):
    address = SHEET.search(client.get("/", headers=TURKU).content.decode())[1]
    older = re.sub(r"/look/\w+/", "/look/0123456789ab/", address)
    assert client.get(older)["Cache-Control"] == "public, max-age=60"


@pytest.mark.parametrize("spelling", ["river", "river-7a1f5c", "river-7a1f5c-zzzzzz", 'river"]-7a1f5c-7a1f5c', "a/b"])
def test_what_spells_no_colours_is_not_found(client, db, spelling):
    assert client.get(f"/look/0123456789ab/{spelling}.css").status_code == 404


def test_below_the_programmes_path_a_city_has_its_look(turku, client):
    with override_settings(CITY_HOSTS="path"):
        sync_sites()
        html = client.get("/turku/").content.decode()
    assert 'data-accent="river"' in html.partition(">")[0] + html.partition("<html")[2].partition(">")[0]
    assert "7a1f5c" in SHEET.search(html)[1]


def test_a_logo_stands_before_the_name_and_is_not_read_aloud(turku, client):
    assert 'class="mark"' in logo_of(client)
    turku.logo = ImageFactory(file__width=400, file__height=200)
    turku.save()
    logo = logo_of(client)
    assert 'alt=""' in logo
    assert 'class="mark"' not in logo
    assert re.search(r'width="288" height="144"|width="400" height="200"', logo)
    assert "has_plate" in logo  # on a dark screen
    assert 'class="mark"' in logo_of(client, ESPOO)


def test_a_logo_for_the_dark_needs_no_plate(turku, client):
    turku.logo, turku.logo_dark = ImageFactory(file__height=120), ImageFactory(file__height=120)
    turku.save()
    logo = logo_of(client)
    assert '<source media="(prefers-color-scheme: dark)" srcset="' in logo
    assert "has_plate" not in logo


def test_a_logo_whose_file_is_gone_leaves_the_mark(turku, client):
    turku.logo = ImageFactory(file__height=120)
    turku.logo.file.storage.delete(turku.logo.file.name)
    turku.save()
    assert 'class="mark"' in logo_of(client)


def test_a_deleted_logo_leaves_the_mark(turku, client):
    turku.logo = ImageFactory(file__height=120)
    turku.save()
    logo_of(client)
    turku.logo.delete()
    assert 'class="mark"' in logo_of(client)

"""The sitemap of a host names its own pages in every edition, and each page's other editions."""

import xml.etree.ElementTree as ET

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from cms.finding.sitemap import SiteSitemap
from cms.hosts.sites import sync_sites
from tests.factories import content_page
from tests.queries import statements
from tests.tree import twin

SPACES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
TURKU = "http://turku.localhost:8000"


def read(path: str = "/sitemap.xml", host: str = "turku.localhost:8000") -> dict[str, dict[str, str]]:
    """Alternates by address."""
    response = Client(headers={"host": host}).get(path)
    assert (response.status_code, response["Content-Type"]) == (200, "application/xml")
    return {
        url.find("s:loc", SPACES).text: {
            link.get("hreflang"): link.get("href") for link in url.findall("x:link", SPACES)
        }
        for url in ET.fromstring(response.content)  # noqa: S314 - our own answer
    }


@pytest.fixture
def news(tree):
    return content_page(tree.turku, "Ajankohtaista", slug="ajankohtaista")


def test_it_lists_both_editions_each_naming_the_other(tree):
    finnish, english = f"{TURKU}/hankkeet/", f"{TURKU}/en/projects/"
    found = read()
    assert set(found) == {f"{TURKU}/", f"{TURKU}/en/", finnish, english}
    assert found[finnish] == found[english] == {"fi": finnish, "en": english, "x-default": finnish}


def test_a_page_in_one_language_names_no_other(tree, news):
    assert read()[f"{TURKU}/ajankohtaista/"] == {}


def test_the_programmes_leaves_the_cities_to_their_own_hosts(tree, news):
    assert {address.partition("/en/")[0] for address in read(host="localhost:8000") if "/en/" in address} == {
        "http://localhost:8000"
    }
    assert not [address for address in read(host="localhost:8000") if "turku" in address]


def test_a_page_that_has_moved_to_another_host_is_named_across_hosts(tree, news):
    twin(news, tree.espoo_en, tree.english, slug="news")
    english = "http://espoo.localhost:8000/en/news/"
    assert read()[f"{TURKU}/ajankohtaista/"]["en"] == english
    assert read(host="espoo.localhost:8000")[english]["fi"] == f"{TURKU}/ajankohtaista/"


def test_drafts_private_pages_and_aliases_are_left_out(tree, news):
    content_page(tree.turku, "Luonnos", slug="luonnos", live=False)
    private = content_page(tree.turku, "Oma", slug="oma")
    content_page(private, "Alasivu")
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    news.copy_for_translation(tree.english, alias=True)
    assert [address for address in read() if "hankkeet" not in address and "projects" not in address] == [
        f"{TURKU}/",
        f"{TURKU}/ajankohtaista/",
        f"{TURKU}/en/",
    ]


def test_an_edition_whose_front_page_is_a_draft_is_not_served_and_not_listed(tree):
    tree.turku_en.unpublish()
    assert read() == {f"{TURKU}/": {}, f"{TURKU}/hankkeet/": {}}


def test_it_says_when_a_page_was_published(tree, news):
    news.save_revision().publish()
    day = timezone.localdate(Page.objects.get(pk=news.pk).last_published_at)
    assert f"<lastmod>{day}</lastmod>" in Client(headers={"host": "turku.localhost:8000"}).get("/sitemap.xml").text


def test_a_large_site_is_parted_below_an_index(tree, monkeypatch):
    monkeypatch.setattr(SiteSitemap, "limit", 3)
    assert [address.partition("?")[2] for address in read()] == ["p=1", "p=2"]
    assert len(read("/sitemap.xml?p=1")) == 3
    assert len(read("/sitemap.xml?p=2")) == 1


@pytest.mark.parametrize("part", ["99", "abc", "0", "-1"])
def test_a_part_that_is_not_there_is_not_found(client, tree, part):
    assert client.get(f"/sitemap.xml?p={part}").status_code == 404


def test_it_is_not_for_the_result_lists_of_search_engines(client, tree):
    assert "noindex" in client.get("/sitemap.xml")["X-Robots-Tag"]


def test_it_costs_the_same_however_large_the_site(tree, news):
    read()
    small = statements(read)
    for number in range(20):
        page = content_page(news, f"Sivu {number}")
        twin(page, tree.turku_en, tree.english, slug=f"page-{number}")
    assert len(statements(read)) == len(small) <= 6, "\n".join(small)


def test_an_unknown_host_has_none(client, tree):
    assert client.get("/sitemap.xml", headers={"host": "kuopio.localhost:8000"}).status_code == 404


def test_where_cities_have_no_hosts_the_programmes_map_holds_them(tree, settings):
    settings.CITY_HOSTS = "path"
    sync_sites()
    assert {"http://localhost:8000/turku/", "http://localhost:8000/en/turku/projects/"} <= set(
        read(host="localhost:8000")
    )

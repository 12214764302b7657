"""A crawler on all hosts of the demo: every link answers, each language keeps to itself, maps and heads agree."""

import xml.etree.ElementTree as ET
from collections import deque
from urllib.parse import urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Site

from tests.demo.visits import is_own, visit

pytestmark = pytest.mark.django_db
SPACES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
NO_LANGUAGE = ("/documents/", "/media/", "/static/")


@pytest.fixture(scope="module")
def other_answers(visits) -> dict[str, tuple[int, BeautifulSoup]]:
    """Status and content of everything that links lead to and that is no page of the tree: what is said where a
    translation is missing, site maps, files. Found by following links from every page, and from what they lead to."""
    known = {page.address for page in visits}
    waiting = deque({link for page in visits for link in page.links if "&" not in urlsplit(link).query} - known)
    found: dict[str, tuple[int, BeautifulSoup]] = {}
    while waiting:
        address = waiting.popleft()
        if address in known or address in found:
            continue
        response = visit(address)
        is_html = response["Content-Type"].startswith("text/html") and response.status_code == 200
        page = BeautifulSoup(response.content if is_html else b"", "html.parser")
        found[address] = (response.status_code, page)
        if not urlsplit(address).query:  # filters combine into thousands of lists; one step of each is enough
            waiting += {link for link in links_of(page, address) if "&" not in urlsplit(link).query}
    return found


def links_of(page: BeautifulSoup, address: str) -> set[str]:
    """Absolute addresses on our hosts, without their fragments."""
    hrefs = {urljoin(address, link["href"]).partition("#")[0] for link in page.select("a[href]")}
    return {href for href in hrefs if is_own(href)}


def links_in_language(page: BeautifulSoup, address: str) -> set[str]:
    """Links that keep the page's language: all but the language switch and what stands in another language."""
    page = BeautifulSoup(str(page), "html.parser")  # a copy to cut
    language = page.html["lang"]
    for part in page.select(".languages, body [lang]:not(a)"):
        if not part.decomposed and part.get("lang") != language:
            part.decompose()
    return links_of(page, address)


def maps() -> dict[str, dict[str, str]]:
    """Alternates by address, of the sitemaps of all hosts; an address stands in one map only."""
    found: dict[str, dict[str, str]] = {}
    for site in Site.objects.all():
        for url in ET.fromstring(visit(f"{site.root_url}/sitemap.xml").content):  # noqa: S314 - our own answer
            address = url.find("s:loc", SPACES).text
            assert address not in found
            found[address] = {link.get("hreflang"): link.get("href") for link in url.findall("x:link", SPACES)}
    return found


def test_every_internal_link_answers_200(visits, other_answers):
    assert {address: status for address, (status, _page) in other_answers.items() if status != 200} == {}
    assert any(page.select(".missing_translation") for _status, page in other_answers.values())
    assert any(page.select(".site_map") for _status, page in other_answers.values())


def test_the_sitemaps_together_name_every_page_once_and_what_its_head_says(visits):
    assert maps() == {page.address: page.alternates for page in visits}


def test_links_stay_in_the_language_of_their_page_where_they_can(visits, other_answers):
    pages = {page.address: page for page in visits}
    editions = {(page.page.translation_key, page.language) for page in visits}
    read = [(page.address, page.html) for page in visits]
    read += [(address, page) for address, (_status, page) in other_answers.items() if page.html]
    astray = set()
    for address, html in read:
        language = html.html["lang"]
        for link in links_in_language(html, address):
            target = pages.get(link)
            if target is not None and target.language != language:
                if (target.page.translation_key, language) in editions:
                    astray.add((address, link))
            elif target is None and not urlsplit(link).path.startswith(NO_LANGUAGE):
                is_english = urlsplit(link).path.startswith("/en/")
                if is_english != (language == "en"):
                    astray.add((address, link))
    assert astray == set()


def test_alternates_answer_and_are_written_in_their_language(visits):
    by_address = {page.address: page for page in visits}
    for page in visits:
        named = {code: address for code, address in page.alternates.items() if code != "x-default"}
        assert all(by_address[address].language == code for code, address in named.items()), page.address
        assert all(address.startswith("http://") for address in named.values())


def test_what_stands_in_no_map_is_not_for_search_engines(visits, other_answers):
    missing = {
        address: page for address, (_status, page) in other_answers.items() if page.select(".missing_translation")
    }
    finnish = {page.address for page in visits if page.language == "fi"}
    for address, page in missing.items():
        assert page.select_one("meta[name=robots][content=noindex]"), address
        assert page.select_one("link[rel=canonical]")["href"] in finnish
        assert page.main["lang"] == "fi"
        assert len(page.select("h1")) == 1


def test_every_page_says_what_it_is_to_machines(visits):
    assert [page.address for page in visits if len(page.html.select("script[type='application/ld+json']")) != 1] == []


def test_every_host_answers_the_fixed_addresses(visits):
    for site in Site.objects.all():
        for path in ("/robots.txt", "/llms.txt", "/.well-known/security.txt", "/sivukartta/", "/en/site-map/"):
            assert visit(site.root_url + path).status_code == 200, (site.hostname, path)

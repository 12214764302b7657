"""Every live page of the demo, as a visitor meets it."""

import gzip
import re
from collections import Counter
from urllib.parse import urljoin

import pytest
from django.contrib.staticfiles import finders
from wagtail.models import Page

from cms.people.models import Person
from tests.demo.visits import Visit, is_own, visit

pytestmark = pytest.mark.django_db
HEAVIEST = 60_000  # bytes of HTML, CSS, JavaScript and fonts, compressed


def failing(visits: list[Visit], rule) -> list[str]:
    """Addresses of the pages that break a rule."""
    return [visit.address for visit in visits if not rule(visit)]


def test_it_answers_at_its_own_address(visits):
    assert len(visits) > 60
    assert failing(visits, lambda page: page.response.status_code == 200) == []


def test_it_has_one_main_heading(visits):
    assert (
        failing(visits, lambda page: [bool(h1.get_text(strip=True)) for h1 in page.html.select("h1")] == [True]) == []
    )


def test_it_says_its_language(visits):
    assert (
        failing(visits, lambda page: page.html.html["lang"] == page.language == page.response["Content-Language"]) == []
    )


def test_its_canonical_address_is_its_own(visits):
    assert failing(visits, lambda page: page.canonical == [page.address]) == []


def test_it_has_a_title_of_its_own_and_a_description(visits):
    titles = Counter((page.language, page.html.title.get_text(strip=True)) for page in visits)
    assert {title: count for title, count in titles.items() if count > 1} == {}
    described = "meta[name=description][content]:not([content=''])"
    assert failing(visits, lambda page: page.html.select_one(described)) == []


def test_its_alternates_are_live_and_name_each_other(visits):
    by_address = {page.address: page for page in visits}
    for page in visits:
        editions = page.page.get_translations(inclusive=True).live().select_related("locale")
        expected = {edition.locale.language_code: edition.full_url for edition in editions}
        if len(expected) > 1:
            assert page.alternates == expected | {"x-default": expected["fi"]}, page.address
            assert all(by_address[address].alternates == page.alternates for address in expected.values())
        else:
            assert page.alternates == {}, page.address


def test_it_shows_no_mail_address_in_the_clear(visits):
    mails = set(Person.objects.exclude(email="").values_list("email", flat=True))
    # A share link opens the reader's own mail programme and names nobody.
    pattern = re.compile(r"[\w.+-]+@[\w-]+\.[a-z]{2,}|mailto:(?!\?)|[?&](?:to|cc|bcc)=|&#64;|%40", re.IGNORECASE)
    assert mails
    assert failing(visits, lambda page: not any(mail in page.source for mail in mails)) == []
    assert failing(visits, lambda page: not pattern.search(page.source)) == []


def test_people_can_be_reached(visits):
    assert [
        page.address for page in visits if page.html.select("[data-mail]") and page.html.select("a[href^='tel:+358']")
    ]


def test_it_asks_nothing_from_another_host(visits):
    assert failing(visits, lambda page: all(url.startswith("/") or is_own(url) for url in page.fetched)) == []


def test_it_sets_no_cookie(visits):
    assert failing(visits, lambda page: not page.response.cookies) == []


def test_it_has_no_inline_script_or_style(visits):
    inline = "script:not([src]):not([type='application/ld+json']), style, [style], [onclick], [onload]"
    assert failing(visits, lambda page: not page.html.select(inline)) == []


def test_its_ids_are_its_own(visits):
    def repeated(page: Visit) -> list[str]:
        return [name for name, count in Counter(tag["id"] for tag in page.html.select("[id]")).items() if count > 1]

    assert {page.address: repeated(page) for page in visits if repeated(page)} == {}


def test_every_picture_has_alt_text_and_size(visits):
    sized = "img[alt][width][height]"
    assert failing(visits, lambda page: len(page.html.select("img")) == len(page.html.select(sized))) == []


def test_its_links_lead_somewhere(visits):
    visited = {page.address for page in visits}
    links = {link: page.address for page in visits for link in page.links - visited}
    dead = {link: where for link, where in links.items() if visit(link).status_code != 200}
    assert dead == {}


def test_it_is_light(visits):
    shared = {path: weight(path) for path in {url for page in visits for url in page.fetched if is_code(url)}}
    fonts = sum(weight(path) for path in shared if path.endswith(".css") for path in fonts_of(path))

    def total(page: Visit) -> int:
        files = {url for url in page.fetched if is_code(url)}
        loaded = {font for css in files if css.endswith(".css") for font in fonts_of(css)} & files
        return len(gzip.compress(page.source.encode())) + sum(shared[url] for url in files - loaded) + fonts

    weights = {page.address: total(page) for page in visits}
    assert {address: size for address, size in weights.items() if size > HEAVIEST} == {}, max(weights.values())


def is_code(url: str) -> bool:
    return url.startswith("/static/") and url.endswith((".css", ".js", ".woff2", ".svg"))


def static_file(url: str) -> bytes:
    path = finders.find(url.removeprefix("/static/"))
    assert path, url
    with open(path, "rb") as file:  # noqa: PTH123 - finders gives a string
        return file.read()


def weight(url: str) -> int:
    """Bytes on the wire; fonts are compressed already."""
    content = static_file(url)
    return len(content if url.endswith(".woff2") else gzip.compress(content))


def fonts_of(css: str) -> set[str]:
    """Fonts that a style sheet loads."""
    names = re.findall(r"url\([\"']?\.\./(fonts/[\w.-]+)", static_file(css).decode())
    return {css.rpartition("/css/")[0] + "/" + name for name in names}


def untranslated() -> list[Page]:
    """Live Finnish pages without a live English edition."""
    english = Page.objects.live().filter(locale__language_code="en", alias_of=None).values("translation_key")
    finnish = Page.objects.live().filter(locale__language_code="fi", depth__gt=1)
    return list(finnish.exclude(translation_key__in=english))


def test_where_english_is_missing_the_switch_leads_to_an_honest_page(visits):
    by_pk = {page.page.pk: page for page in visits}
    assert untranslated()
    for page in untranslated():
        finnish = by_pk[page.pk]
        address = next(link for link in finnish.html.select("a[hreflang=en]"))["href"]
        honest = Visit(page, visit(urljoin(finnish.address, address)))
        assert (honest.response.status_code, honest.response["X-Robots-Tag"]) == (200, "noindex"), address
        assert honest.html.html["lang"] == "en"
        assert len(honest.html.select("h1")) == 1
        assert honest.html.select_one(f"main a[hreflang=fi][href$='{page.get_url_parts()[2]}']")
        assert not honest.alternates


@pytest.mark.parametrize("host", ["localhost:8000", "turku.localhost:8000"])
@pytest.mark.parametrize(("path", "language", "offer"), [("/projects/", "fi", "/en/projects/"), ("/en/ei/", "en", "")])
def test_what_is_not_found_is_said_in_the_visitors_language(visits, host, path, language, offer):
    answer = Visit(visits[0].page, visit(f"http://{host}{path}"))
    assert answer.response.status_code == 404
    assert answer.html.html["lang"] == language
    assert [bool(h1.get_text(strip=True)) for h1 in answer.html.select("h1")] == [True]
    assert not answer.response.cookies
    offered = [link["href"] for link in answer.html.select("main a[hreflang]")]
    assert offered == ([offer] if offer else [])

"""An English address never shows Finnish as if it were English."""

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Page

from tests.queries import statements


def parts(response) -> tuple[str, str, str, str]:
    """Main heading, language of the document, language of the content, canonical address."""
    page = BeautifulSoup(response.content, "html.parser")
    language = page.main.get("lang", page.html["lang"])
    return page.h1.text.strip(), page.html["lang"], language, page.select_one("link[rel=canonical]")["href"]


def honest(title: str, path: str) -> tuple[str, str, str, str]:
    """What is answered where a page of Turku's is not translated."""
    return title, "en", "fi", f"http://turku.localhost:8000{path}"


def test_a_translated_page_is_served(tree, visitor):
    response = visitor.get("/en/news/")
    assert (response.status_code, parts(response)[:3]) == (200, ("News", "en", "en"))
    assert "X-Robots-Tag" not in response.headers


def test_a_finnish_page_is_served_at_its_own_address(tree, visitor):
    assert parts(visitor.get("/uutiset/silta/"))[:3] == ("Silta aukesi", "fi", "fi")


def test_an_untranslated_page_says_so_and_shows_the_finnish_one(tree, visitor):
    response = visitor.get("/en/news/silta/")
    assert response.status_code == 200
    assert response["X-Robots-Tag"] == "noindex"
    assert response["Content-Language"] == "en"
    assert parts(response) == honest("Silta aukesi", "/uutiset/silta/")


def test_what_surrounds_it_is_english_and_what_is_inside_is_finnish(tree, visitor):
    response = visitor.get("/en/news/silta/")
    page = BeautifulSoup(response.content, "html.parser")
    notice = page.select_one("main .missing_translation")
    assert (notice["lang"], notice.select_one(".title").text) == ("en", "This page is not available in English")
    assert notice.select_one("a[hreflang=fi]")["href"] == "http://turku.localhost:8000/uutiset/silta/"
    assert page.select_one(".skip_link").text == "Skip to content"
    assert page.select_one(".breadcrumbs")["aria-label"] == "Olet tässä"
    assert [link["href"] for link in page.select(".breadcrumbs a")][1:] == ["/", "/uutiset/"]
    assert [link["href"] for link in page.select(".main_menu a")] == ["/en/projects/"]


def test_search_engines_are_told_to_take_the_finnish_page(tree, visitor):
    page = BeautifulSoup(visitor.get("/en/news/silta/").content, "html.parser")
    assert page.select_one("meta[name=robots]")["content"] == "noindex"
    assert not page.select("link[hreflang], script[type='application/ld+json']")


def test_the_language_switch_leads_from_it_to_the_finnish_page(tree, visitor):
    page = BeautifulSoup(visitor.get("/en/news/silta/").content, "html.parser")
    assert [link["href"] for link in page.select(".languages a")] == ["/uutiset/silta/"]


def test_nothing_is_sent_to_it(tree, visitor):
    assert visitor.post("/en/news/silta/").status_code == 405


def test_it_sets_no_cookie(tree, visitor):
    assert not visitor.get("/en/news/silta/").cookies


def test_it_costs_little_more_than_the_page(tree, visitor):
    visitor.get("/en/news/silta/")
    found = statements(lambda: visitor.get("/en/news/silta/"))
    assert len(found) <= 25, "\n".join(found)


def test_a_finnish_slug_of_a_translated_page_leads_to_the_translation(tree, visitor):
    assert visitor.get("/en/uutiset/").headers["Location"] == "/en/news/"


def test_an_address_that_exists_in_no_language_is_not_found(tree, visitor):
    assert visitor.get("/en/nowhere/").status_code == 404
    assert visitor.get("/nowhere/").status_code == 404


def test_finnish_is_never_replaced_by_english(tree, visitor):
    response = visitor.get("/news/")
    offer = BeautifulSoup(response.content, "html.parser").select_one("main a[hreflang=en]")
    assert (response.status_code, offer["href"]) == (404, "/en/news/")


def test_the_english_front_page_as_a_draft_does_not_serve_the_finnish_one(tree, visitor):
    tree.turku_en.unpublish()
    response = visitor.get("/en/")
    assert response["X-Robots-Tag"] == "noindex"
    assert parts(response) == honest("Turku", "/")


@pytest.mark.parametrize("path", ["/en/uutiset/", "/en/news/"])
def test_nor_does_any_page_below_it(tree, visitor, path):
    tree.turku_en.unpublish()
    response = visitor.get(path)
    while response.status_code == 302:
        response = visitor.get(response["Location"])
    assert parts(response) == honest("Uutiset", "/uutiset/")


def test_without_an_english_front_page_at_all_the_answer_is_the_same(tree, visitor):
    Page.objects.get(pk=tree.turku_en.pk).delete()
    assert parts(visitor.get("/en/")) == honest("Turku", "/")
    assert parts(visitor.get("/en/uutiset/silta/")) == honest("Silta aukesi", "/uutiset/silta/")


def test_an_untranslated_page_of_a_city_is_shown_on_the_city_s_host_only(tree, client):
    response = client.get("/en/turku/news/silta/")
    assert response.status_code == 302
    assert response["Location"] == "http://turku.localhost:8000/en/news/silta/"


def test_an_alias_that_mirrors_the_finnish_page_is_not_served_as_english(tree, visitor):
    tree.bridge.copy_for_translation(tree.english, alias=True)
    assert parts(visitor.get("/en/news/silta/")) == honest("Silta aukesi", "/uutiset/silta/")


def test_a_redirect_keeps_the_query(tree, visitor):
    assert visitor.get("/en/uutiset/?page=2")["Location"] == "/en/news/?page=2"


def test_a_draft_is_neither_shown_nor_mentioned(tree, visitor):
    tree.bridge.unpublish()
    response = visitor.get("/en/news/silta/")
    assert response.status_code == 404
    assert "Silta" not in response.content.decode()

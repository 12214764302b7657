"""Errors are said in the visitor's language, inside the frame of the site where there is one."""

import pytest
from bs4 import BeautifulSoup
from django.test import RequestFactory
from django.utils import translation

from cms.views import server_error

TURKU = "turku.localhost:8000"


@pytest.mark.parametrize("language", ["fi", "en"])
def test_an_error_of_ours_is_said_without_the_database(language):
    # No django_db mark: every connection is refused.
    with translation.override(language):
        answer = server_error(RequestFactory().get("/"))
    page = BeautifulSoup(answer.content, "html.parser")
    assert (answer.status_code, page.html["lang"]) == (500, language)
    assert len(page.select("h1")) == 1


def test_what_goes_wrong_in_a_page_is_answered_with_that_error(tree, client, monkeypatch):
    client.raise_request_exception = False
    monkeypatch.setattr(type(tree.turku), "get_context", lambda *args, **kwargs: 1 / 0)
    answer = client.get("/en/", headers={"host": TURKU})
    assert (answer.status_code, BeautifulSoup(answer.content, "html.parser").html["lang"]) == (500, "en")


@pytest.mark.parametrize(("path", "language"), [("/ei/ole/", "fi"), ("/en/not/here/", "en")])
def test_what_is_not_found_is_said_inside_the_frame_of_the_site(tree, client, path, language):
    answer = client.get(path, headers={"host": TURKU})
    page = BeautifulSoup(answer.content, "html.parser")
    assert (answer.status_code, page.html["lang"]) == (404, language)
    assert page.select_one("[data-accent=river]")
    assert page.select_one("header a")


def test_a_404_offers_the_page_of_the_other_language(tree, client):
    page = BeautifulSoup(client.get("/projects/", headers={"host": TURKU}).content, "html.parser")
    assert [link["href"] for link in page.select("main a[hreflang=en]")] == ["/en/projects/"]

"""A refusal is a page for whoever reads pages: before, Django's bare English line or nothing at all."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from tests.conftest import HOST

BROWSER = {"accept": "text/html,application/xhtml+xml"}
# What was asked, how, and what refuses it.
REFUSED = (
    ("put", "/robots.txt", HOST, 403),
    ("get", "/", "evil.localhost:8000", 404),
    ("get", "/%00", HOST, 404),
    ("get", "/", "a..b", 400),
    ("post", "/admin/login/", HOST, 403),
)


def ask(method: str, path: str, host: str, **headers: str):
    browser = Client(headers={"host": host} | headers, enforce_csrf_checks=True)
    return getattr(browser, method)(path)


@pytest.mark.parametrize(("method", "path", "host", "status"), REFUSED)
@pytest.mark.usefixtures("tree")
def test_a_browser_is_told_in_a_page(method, path, host, status):
    answer = ask(method, path, host, **BROWSER)
    page = BeautifulSoup(answer.content, "html.parser")
    assert (answer.status_code, page.html and page.html["lang"]) == (status, "fi")
    assert len(page.select("h1")) == 1
    assert "Content-Security-Policy" in answer.headers


@pytest.mark.usefixtures("tree")
def test_the_page_is_in_the_language_of_the_address():
    answer = ask("put", "/en/site-map/", HOST, **BROWSER)
    assert (answer.status_code, BeautifulSoup(answer.content, "html.parser").html["lang"]) == (403, "en")


@pytest.mark.parametrize("accept", ["application/json", "*/*", "image/*"])
@pytest.mark.usefixtures("tree")
def test_a_program_gets_the_bare_answer(accept):
    assert b"<html" not in ask("put", "/robots.txt", HOST, accept=accept).content


@pytest.mark.usefixtures("tree")
def test_a_piece_that_a_script_fetches_stays_a_piece():
    answer = ask("put", "/robots.txt", HOST, **BROWSER, **{"x-requested-with": "XMLHttpRequest"})
    assert b"<html" not in answer.content


@pytest.mark.usefixtures("tree")
def test_a_404_inside_the_sites_frame_stays():
    assert b"site_header" in ask("get", "/ei/ole/", HOST, **BROWSER).content

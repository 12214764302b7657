"""A form is taken from our own pages only; the browser's headers say where it was sent from."""

import pytest
from django.test import Client, RequestFactory

from cms.forms import is_from_own_page
from tests.factories import content_page

HOST = "turku.localhost:8000"


def sent_with(**headers: str):
    return RequestFactory(headers={"host": HOST}).post("/", headers=headers)


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "same-origin", "origin": f"http://{HOST}"},
        {"origin": f"http://{HOST}"},
        {},
    ],
    ids=["a browser", "an older browser", "no browser"],
)
def test_it_is_taken_from(headers):
    assert is_from_own_page(sent_with(**headers))


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site", "origin": "https://www.example.org"},
        {"sec-fetch-site": "same-site", "origin": "http://espoo.localhost:8000"},
        {"origin": "https://www.example.org"},
        {"origin": "null"},
    ],
    ids=["another site", "another city", "an older browser elsewhere", "a page that hides itself"],
)
def test_it_is_refused_from(headers):
    assert not is_from_own_page(sent_with(**headers))


def test_a_page_refuses_what_another_site_sends_and_needs_no_cookie(tree):
    content_page(tree.turku, "Kysely", slug="kysely")
    visitor = Client(headers={"host": HOST}, enforce_csrf_checks=True)
    assert visitor.post("/kysely/", headers={"origin": "https://www.example.org"}).status_code == 403
    answer = visitor.post("/kysely/", headers={"origin": f"http://{HOST}"})
    assert (answer.status_code, dict(answer.cookies)) == (200, {})


def test_a_page_without_a_form_takes_no_post(tree):
    visitor = Client(headers={"host": HOST, "origin": f"http://{HOST}"})
    answer = visitor.post("/")
    assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD, OPTIONS")

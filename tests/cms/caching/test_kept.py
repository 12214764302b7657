"""Which answers are kept, who gets them, and until when."""

from contextlib import contextmanager

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from tests.committing import commit

pytestmark = pytest.mark.django_db
PLAIN = {"host": "localhost:8000"}


@contextmanager
def made_anew():
    """Tells whether a page was made: that asks the database, an answer that is kept does not."""
    asked = []
    with CaptureQueriesContext(connection) as queries:
        yield asked
    asked += queries.captured_queries


def is_kept(path="/", headers=PLAIN, **more):
    """Whether the second of two visits is answered without making the page."""
    commit()
    Client().get(path, headers=headers, **more)
    with made_anew() as asked:
        Client().get(path, headers=headers, **more)
    return not asked


@pytest.mark.parametrize(
    "path",
    [
        *("/", "/en/", "/hankkeet/", "/tapahtumat/", "/tapahtumat/calendar.ics", "/sivukartta/", "/en/site-map/"),
        *("/robots.txt", "/llms.txt", "/sitemap.xml", "/.well-known/security.txt", "/haku/description.xml"),
    ],
)
def test_public_address_is_made_once(tree, path):
    assert is_kept(path)


@pytest.mark.parametrize("path", ["/haku/?q=x", "/haku/", "/nowhere/", "/turku/", "/healthz", "/admin/login/"])
def test_searches_errors_redirects_and_the_editors_interface_are_not_kept(tree, path):
    commit()
    response = Client().get(path, headers=PLAIN)
    assert "ETag" not in response


def test_city_host_keeps_its_own(tree):
    commit()
    programme = Client().get("/", headers=PLAIN).content
    turku = Client().get("/", headers={"host": "turku.localhost:8000"}).content
    assert programme != turku
    assert Client().get("/", headers=PLAIN).content == programme


@pytest.mark.parametrize(
    "headers",
    [
        {"host": "LOCALHOST:8000"},
        {"host": "localhost"},
        {"host": "localhost:1"},
        PLAIN | {"cookie": "sessionid=x"},
        PLAIN | {"cookie": "a=b; csrftoken=x"},
        PLAIN | {"cookie": "messages=x"},
        PLAIN | {"authorization": "Basic eDp5"},
    ],
)
def test_other_spelling_of_the_host_or_a_visitor_with_something_personal_keeps_nothing(tree, headers):
    assert not is_kept(headers=headers)


def test_who_is_logged_in_gets_nothing_that_is_kept_and_leaves_nothing(tree, admin_client):
    commit()
    with made_anew() as asked:
        assert admin_client.get("/").status_code == 200
    assert asked
    commit()
    with made_anew() as asked:
        Client().get("/", headers=PLAIN)
    assert asked


def test_cookie_of_somebody_else_does_not_matter(tree):
    assert is_kept(headers=PLAIN | {"cookie": "_ga=GA1.1"})


def test_post_is_never_answered_from_what_is_kept(tree):
    assert is_kept()
    assert Client().post("/", {"usefulness-form_opened": "x"}, headers=PLAIN).headers.get("ETag") is None


@pytest.mark.parametrize("query", ["?utm_source=x", "?page=1", "?sent=usefulness", "?", "?state=running&city=turku"])
def test_query_that_no_view_asked_for_in_this_spelling_is_not_kept(tree, query):
    assert is_kept(f"/hankkeet/{query}") is (query == "?")


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("city=turku", True),
        ("city=turku&state=running", True),
        ("state=running&city=turku", False),
        ("city=turku&city=turku", False),
        ("city=turku&page=1", False),
        ("city=%74urku", False),
        ("city=turku&x=1", False),
    ],
)
def test_list_is_kept_under_the_one_spelling_that_its_own_links_have(tree, query, kept):
    assert is_kept(f"/hankkeet/?{query}") is kept


@pytest.mark.parametrize(
    "headers",
    [
        {"x-forwarded-host": "evil.example"},
        {"x-http-method-override": "DELETE"},
        {"x-forwarded-proto": "https"},
        {"x-original-url": "/admin/"},
        {"accept-language": "en"},
        {"range": "bytes=0-10"},
        {"x-forwarded-for": "1.2.3.4"},
        {"forwarded": "host=evil.example"},
    ],
)
def test_no_header_changes_what_others_get(tree, headers):
    commit()
    strange = Client().get("/", headers=PLAIN | headers)
    plain = Client().get("/", headers=PLAIN)
    assert strange.content == plain.content
    assert b"evil" not in plain.content


def test_write_makes_the_next_answer_new(tree):
    assert is_kept()
    Page.objects.filter(pk=tree.home.pk).update(title="Uusi nimi", seo_title="Uusi nimi")
    commit()
    assert "Uusi nimi" in Client().get("/", headers=PLAIN).content.decode()


def test_page_that_becomes_private_is_no_longer_given(tree):
    assert is_kept("/hankkeet/")
    index = Page.objects.get(url_path=f"{tree.home.url_path}hankkeet/")
    PageViewRestriction.objects.create(page=index, restriction_type="login")
    commit()
    response = Client().get("/hankkeet/", headers=PLAIN)
    assert response.status_code == 302
    assert not is_kept("/hankkeet/")


def test_nothing_is_kept_inside_a_transaction_that_has_written(tree):
    commit()
    Page.objects.filter(pk=tree.home.pk).update(title="Noch nicht")
    Client().get("/", headers=PLAIN)
    with made_anew() as asked:
        Client().get("/", headers=PLAIN)
    assert asked


def test_preview_is_neither_kept_nor_answered_from_it(tree):
    assert is_kept()
    home = tree.home
    home.title = "Luonnos"
    home.seo_title = "Luonnos"
    assert "Luonnos" in home.make_preview_request().content.decode()
    assert "Luonnos" not in Client().get("/", headers=PLAIN).content.decode()

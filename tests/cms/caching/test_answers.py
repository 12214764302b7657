"""What a kept answer looks like to a browser."""

import gzip
from io import BytesIO

import brotli
import pytest
import time_machine
from django.test import Client

from cms import wsgi
from cms.caching.sameness import etag_of
from tests.committing import commit
from tests.factories import content_page

pytestmark = pytest.mark.django_db
HOST = {"host": "localhost:8000"}
NUMBER = "X-Request-ID"


@pytest.fixture
def kept(tree):
    """The front page, kept."""
    commit()
    return Client().get("/", headers=HOST)


def headers_of(response):
    """All but the number of the request, which is another one each time."""
    return {name: value for name, value in response.items() if name != NUMBER}


def through_the_server(method="GET", **headers):
    """Status, headers and body of the application as a server calls it."""
    environ = {"REQUEST_METHOD": method, "PATH_INFO": "/", "QUERY_STRING": "", "HTTP_HOST": "localhost:8000"}
    environ |= {"SERVER_NAME": "localhost", "SERVER_PORT": "8000", "wsgi.url_scheme": "http", "wsgi.input": BytesIO()}
    told = []
    body = b"".join(wsgi.application(environ | headers, lambda *line: told.extend(line)))
    return told[0], dict(told[1]), body


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip, deflate, br", "br"),
        ("gzip", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("", None),
        ("identity", None),
    ],
)
def test_body_comes_in_a_coding_that_the_browser_reads(kept, accepted, coding):
    response = Client().get("/", headers=HOST | {"accept-encoding": accepted})
    read = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}[coding]
    assert response.headers.get("Content-Encoding") == coding
    assert read(response.content) == kept.content
    assert response["Content-Length"] == str(len(response.content))
    assert response["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize("accepted", ["gzip;q=0", "br; q=0, identity"])
def test_server_sends_no_coding_that_the_browser_refuses(kept, accepted):
    _status, headers, body = through_the_server(HTTP_ACCEPT_ENCODING=accepted)
    assert "Content-Encoding" not in headers
    assert body == kept.content


def test_first_answer_says_what_later_ones_say(kept):
    later = Client().get("/", headers=HOST)
    assert headers_of(later) == headers_of(kept)


def test_kept_answer_has_every_header_of_a_public_page(kept):
    later = Client().get("/", headers=HOST)
    for name in ("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "X-Frame-Options"):
        assert later[name]
    assert later["Content-Language"] == "fi"


def test_browser_asks_each_time_and_may_show_what_it_has_when_we_are_away(kept):
    assert kept["Cache-Control"] == "public, max-age=0, stale-while-revalidate=10, stale-if-error=86400"


def test_cache_in_front_keeps_it_longer_and_learns_what_it_shows(tree, settings):
    settings.WAGTAILFRONTENDCACHE = {"default": {"BACKEND": "wagtail.contrib.frontend_cache.backends.HTTPBackend"}}
    commit()
    response = Client().get("/", headers=HOST)
    assert "s-maxage=3600" in response["Cache-Control"]
    assert response["Surrogate-Key"] == f"all page:{tree.home.pk} lang:fi site:localhost"
    assert response["Cache-Tag"] == f"all,page:{tree.home.pk},lang:fi,site:localhost"


@pytest.mark.parametrize("condition", ["{}", '"other", {}', "*", "strong"])
def test_browser_that_has_it_is_told_so(kept, condition):
    etag = kept["ETag"]
    asked = etag.removeprefix("W/") if condition == "strong" else condition.format(etag)
    response = Client().get("/", headers=HOST | {"if-none-match": asked})
    assert response.status_code == 304
    assert response.content == b""
    assert response["ETag"] == etag
    assert response["Cache-Control"] == kept["Cache-Control"]
    assert "Content-Type" not in response


def test_browser_with_another_one_gets_the_page(kept):
    assert Client().get("/", headers=HOST | {"if-none-match": '"other"'}).status_code == 200


def test_same_page_has_the_same_etag_in_a_new_version(kept, tree):
    content_page(tree.espoo, title="Muualla", slug="muualla")
    commit()
    assert Client().get("/", headers=HOST)["ETag"] == kept["ETag"]


def test_head_has_the_headers_and_no_body(kept):
    response = Client().head("/", headers=HOST)
    assert response.content == b""
    assert response["Content-Length"] == kept["Content-Length"]
    assert response["ETag"] == kept["ETag"]


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("accepted", ["", "br", "gzip"])
def test_server_and_middleware_answer_alike(kept, method, accepted):
    _status, headers, body = through_the_server(method, HTTP_ACCEPT_ENCODING=accepted)
    other = Client().generic(method, "/", headers=HOST | {"accept-encoding": accepted})
    assert body == other.content
    assert {name: value for name, value in headers.items() if name != NUMBER} == headers_of(other)


def test_server_says_not_modified(kept):
    status, headers, body = through_the_server(HTTP_IF_NONE_MATCH=kept["ETag"])
    assert (status, body) == ("304 Not Modified", b"")
    assert headers["ETag"] == kept["ETag"]


def test_time_at_which_a_form_was_opened_makes_no_other_etag():
    page = '<input type="hidden" name="idea-form_opened" value="{}"><p>{}</p>'
    assert etag_of(page.format("1:a", "x").encode()) == etag_of(page.format("2:b", "x").encode())
    assert etag_of(page.format("1:a", "x").encode()) != etag_of(page.format("1:a", "y").encode())


def test_browser_gets_a_form_anew_long_before_it_is_too_old():
    page = b'<input type="hidden" name="idea-form_opened" value="1:a">'
    with time_machine.travel("2026-03-02T10:00Z", tick=False):
        old = etag_of(page)
    with time_machine.travel("2026-03-04T10:00Z", tick=False):
        assert etag_of(page) != old

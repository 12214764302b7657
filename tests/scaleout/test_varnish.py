"""deploy/varnish.vcl, rule by rule, in a real Varnish before two processes whose answers the tests decide."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.scaleout.origin import page

pytestmark = pytest.mark.scaleout


def test_a_public_page_is_made_once_and_kept(visit, answer, seen, path):
    assert [visit(path).cache for _ in range(3)] == ["miss", "hit", "hit"]
    assert len(seen()) == 1


def test_visitors_get_neither_keys_nor_a_time_for_caches_further_out(visit, answer, path):
    answer(lambda request: page("x", Surrogate_Key="site-1", Cache_Tag="site-1"))
    given = visit(path)
    assert not {"Surrogate-Key", "Cache-Tag", "X-Cms-Url", "X-Cms-Host", "Via"} & set(given.headers)
    assert given.headers["Cache-Control"] == "public, max-age=0, stale-while-revalidate=10, stale-if-error=86400"


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("gzip;q=1.0, br;q=0", "gzip"),
        ("identity", ""),
        ("br;q=0.5, gzip;q=0.2", "br"),
    ],
)
def test_a_browser_gets_the_coding_that_the_application_made_for_it(visit, answer, path, accepted, coding):
    answer(lambda request: page(f"<{request.headers.get('Accept-Encoding', '')}>"))
    assert visit(path, Accept_Encoding=accepted).text == f"<{coding}>"
    assert visit(path, Accept_Encoding=accepted).cache == "hit"


@pytest.mark.parametrize("cookie", ["_ga=1; consent=no", "notsessionid=1", "theme=dark; xcsrftoken=2"])
def test_cookies_of_others_do_not_matter(visit, answer, seen, path, cookie):
    visit(path)
    assert visit(path, Cookie=cookie).cache == "hit"
    assert not seen()[0].headers.get("Cookie")


@pytest.mark.parametrize(
    "cookie",
    [
        "sessionid=abc",
        "__Host-sessionid=abc",
        "__Host-csrftoken=x",
        "csrftoken=x",
        "messages=hello",
        "wagtail-sidebar=1",
    ],
)
def test_staff_pass_with_the_cookies_that_are_ours(visit, answer, seen, path, cookie):
    visit(path)
    assert visit(path, Cookie=f"_ga=1; {cookie}; b=2").cache == "pass"
    assert seen()[-1].headers["Cookie"] == cookie


@pytest.mark.parametrize(
    "options", [{"method": "POST", "body": b"x"}, {"Authorization": "Basic eA=="}], ids=["post", "authorization"]
)
def test_a_post_or_a_password_is_never_answered_from_the_cache(visit, answer, seen, path, options):
    visit(path)
    assert visit(path, **options).cache == "pass"
    assert len(seen()) == 2


@pytest.mark.parametrize("place", ["/admin/pages/", "/documents/1/a.pdf", "/healthz"])
def test_what_depends_on_permission_passes(visit, answer, seen, place):
    assert [visit(place).cache for _ in range(2)] == ["pass", "pass"]


@pytest.mark.parametrize(
    "headers",
    [
        {"Set_Cookie": "sessionid=1"},
        {"Cache_Control": "private, max-age=60"},
        {"Cache_Control": "no-store"},
        {"Cache_Control": "max-age=0"},
        {"Vary": "*"},
    ],
    ids=str,
)
def test_only_what_says_that_it_may_be_kept_is_kept(visit, answer, path, headers):
    answer(lambda request: page("x", **headers))
    assert "hit" not in [visit(path).cache for _ in range(2)]


def test_an_answer_that_says_nothing_about_caches_is_not_kept(visit, answer, path):
    answer(lambda request: (200, {"Content-Type": "text/html"}, b"x"))
    assert "hit" not in [visit(path).cache for _ in range(2)]


def test_a_page_that_may_be_kept_later_is_kept_then(visit, answer, path):
    answer(lambda request: page("x", Cache_Control="no-store"))
    visit(path)
    answer(lambda request: page("y"))
    visit(path)
    assert visit(path).cache == "hit"


def test_what_networks_hang_onto_a_link_makes_no_page_of_its_own(visit, answer, seen, path):
    visit(f"{path}?page=2")
    for query in ("page=2&fbclid=a1", "utm_source=x&page=2", "gclid=1&utm_medium=y&page=2&mc_cid=5"):
        assert visit(f"{path}?{query}").cache == "hit", query
    assert visit(f"{path}?page=2&utmost=1").cache == "miss"
    assert visit(f"{path}?fbclid=zz").cache == "miss"
    assert seen()[-1].path in {path, f"{path}?page=2&utmost=1"}


def test_what_a_visitor_claims_about_proxies_is_not_handed_on(visit, answer, seen, path):
    visit(path, X_Forwarded_Host="evil.example", X_HTTP_Method_Override="DELETE", X_Original_URL="/admin/")
    handed = seen()[0].headers
    assert not {"X-Forwarded-Host", "X-HTTP-Method-Override", "X-Original-URL"} & set(handed)
    assert handed["X-Forwarded-Proto"] == "http"


def test_who_ends_tls_says_who_asked_and_how(visit, answer, seen, path):
    visit(path, X_Forwarded_For="192.0.2.7", X_Forwarded_Proto="https")
    assert seen()[-1].headers["X-Forwarded-For"] == "192.0.2.7"
    assert seen()[-1].headers["X-Forwarded-Proto"] == "https"
    # Over http the same address leads to https: two answers.
    assert visit(path).cache == "miss"


def test_hosts_differ_in_name_only_by_letters(visit, answer, path):
    visit(path, Host="turku.localhost")
    assert visit(path, Host="TURKU.localhost").cache == "hit"
    assert visit(path, Host="espoo.localhost").cache == "miss"


def test_unknown_methods_and_the_operators_pages_go_no_further(visit, answer, seen):
    assert visit("/", method="TRACE").status == 405
    assert visit("/metrics").status == 404
    assert seen() == []


def test_a_page_is_asked_for_once_however_many_wait_for_it(visit, answer, seen, path):
    def slow(request):
        time.sleep(0.5)
        return page("x")

    answer(slow)
    with ThreadPoolExecutor(8) as visitors:
        assert {given.status for given in visitors.map(lambda _: visit(path), range(8))} == {200}
    assert len(seen()) == 1

"""What visitors get from Varnish while processes fail."""

import time

import pytest

from tests.scaleout.origin import Origin, Visit, page, serving
from tests.scaleout.parts import free_port, until, varnish

pytestmark = pytest.mark.scaleout


def test_a_process_that_is_not_ready_is_left_out_of_a_visit(visit, origins, answer, path):
    origins[0].answer = lambda request: (503, {}, b"busy")
    for number in range(4):
        assert visit(f"{path}{number}/").status == 200


def test_a_post_is_never_sent_twice(visit, origins, answer, seen, path):
    answer(lambda request: (503, {}, b"busy"))
    assert visit(path, method="POST", body=b"x").status == 503
    assert len(seen()) == 1


@pytest.mark.parametrize(("language", "start"), [("fi", ""), ("en", "/en")])
def test_without_a_process_a_kept_page_is_shown_and_else_a_page_that_says_so(tmp_path, language, start):
    port = free_port()
    with serving(Origin()) as origin, varnish(tmp_path / "varnish", port, [origin.port]):
        origin.answer = lambda request: page("x", Cache_Control="public, s-maxage=1, stale-if-error=600")
        kept = f"{start}/kept/"
        assert Visit(port, kept).status == 200
        origin.answer = lambda request: (503, {}, b"no database")
        time.sleep(1.1)
        assert Visit(port, kept).cache == "stale"
        assert Visit(port, f"{start}/new/").text == "no database"  # the application's own page
        origin.server.shutdown()
        origin.server.server_close()
        until(lambda: Visit(port, f"{start}/new/").headers["Retry-After"], "the page of Varnish's own")
        gone = Visit(port, f"{start}/new/")
        assert (gone.status, gone.headers["Content-Language"]) == (503, language)
        assert f'<html lang="{language}">' in gone.text
        assert gone.headers["Cache-Control"] == "no-store"
        time.sleep(3)  # until the probes know
        assert [Visit(port, kept).status for _ in range(3)] == [200, 200, 200]


def test_past_its_revalidation_a_page_is_fetched_and_shown_stale_only_on_error(tmp_path):
    port = free_port()
    with serving(Origin()) as origin, varnish(tmp_path / "varnish", port, [origin.port]):
        origin.answer = lambda request: page("old", Cache_Control="public, s-maxage=1, stale-if-error=600")
        Visit(port, "/")
        origin.answer = lambda request: (503, {}, b"no database")
        time.sleep(11.5)  # past stale-while-revalidate
        assert (Visit(port, "/").status, Visit(port, "/").text) == (200, "old")
        origin.answer = lambda request: page("new")
        until(lambda: Visit(port, "/").text == "new", "the new page", patience=3)

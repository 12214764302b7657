"""What Varnish forgets when it is told to, and by whom."""

import pytest

from tests.scaleout.origin import Visit, page

FOREVER = "max-age=31536000, public, immutable"
pytestmark = pytest.mark.scaleout


def test_a_ban_by_key_forgets_what_carries_it_and_nothing_else(visit, answer, port, path):
    answer(lambda request: page("x", Surrogate_Key="page-7 site-1" if "first" in request.path else "page-70 site-1"))
    for name in ("first", "second"):
        visit(f"{path}{name}/")
    assert Visit(port, "/", "BAN", Surrogate_Key="page-7 page-9").status == 200
    assert [visit(f"{path}{name}/").cache for name in ("first", "second")] == ["miss", "hit"]


def test_a_ban_without_keys_forgets_everything_that_can_change(visit, answer, port, path):
    answer(lambda request: page("x", **({"Cache_Control": FOREVER} if request.path.endswith(".css") else {})))
    for address in (path, f"{path}a.css"):
        visit(address)
    assert Visit(port, "/", "BAN").status == 200
    assert [visit(address).cache for address in (path, f"{path}a.css")] == ["miss", "hit"]


def test_a_purge_forgets_an_address_in_every_coding(visit, answer, port, path):
    for coding in ("br", "gzip"):
        visit(path, Accept_Encoding=coding)
    visit(f"{path}below/")
    assert Visit(port, path, "PURGE").status == 200
    assert [visit(path, Accept_Encoding=coding).cache for coding in ("br", "gzip")] == ["miss", "miss"]
    assert visit(f"{path}below/").cache == "hit"


@pytest.mark.parametrize("method", ["BAN", "PURGE"])
def test_a_visitor_behind_the_tls_server_may_not_ban(visit, answer, port, path, method):
    visit(path)
    assert Visit(port, path, method, X_Forwarded_For="192.0.2.7").status == 403
    assert visit(path).cache == "hit"


@pytest.mark.parametrize("keys", ['x"', "a) || obj.status != 0 #", "a  b", ".*", "[a]"])
def test_a_key_is_a_word_and_no_expression(visit, answer, port, path, keys):
    answer(lambda request: page("x", Surrogate_Key="page-1"))
    visit(path)
    Visit(port, "/", "BAN", Surrogate_Key=keys)
    assert visit(path).cache == "hit"

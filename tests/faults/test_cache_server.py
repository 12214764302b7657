"""Redis goes away: slower, not broken; and it comes back without a stale word."""

import time

import pytest

from cms.outages import server
from cms.outages.redis import SteadyRedisCache
from tests.faults.editor import Editor
from tests.faults.installs import until
from tests.faults.load import Load, ask

TURKU = "turku.localhost"
PAGES = [(TURKU, "/"), (TURKU, "/en/"), (TURKU, "/haku/?q=turku"), (TURKU, "/haku/ehdotukset/?q=tur")]


@pytest.fixture
def cache(redis):
    """The project's cache on that server, as two processes have it."""

    def opened() -> SteadyRedisCache:
        server._servers.clear()
        return SteadyRedisCache(redis.url, {"KEY_PREFIX": "faults"})

    return opened


def test_sites_and_editing_do_without_redis(on_sqlite, redis):
    install = on_sqlite(REDIS_URL=redis.url)
    with install.serving(), Load(install.port, PAGES, threads=3, pause=0.05).going() as load:
        until(lambda: len(load.answers) > 12)
        redis.stop()
        load.moment = "away"
        editor = Editor(install.port)
        assert editor.log_in().status == 302
        for path in ("/admin/", "/admin/pages/", "/admin/pages/3/edit/"):
            assert editor.get(path).status == 200, path
        assert ask(install.port, "/readyz").status == 200
        until(lambda: len(load.answers) > 60)
        redis.start()
        load.moment = "back"
        until(lambda: "is back" in install.log)
        until(lambda: redis("DBSIZE"))
        until(lambda: len(load.answers) > 100)
    assert set(load.count()) == {200}, list(load.failures())[:3]
    max(answer.seconds for moment, _path, answer in load.answers if moment == "away")


def test_a_server_that_hangs_costs_a_second_and_then_nothing(cache, redis):
    one = cache()
    one.set("word", "old")
    redis.freeze()
    start = time.monotonic()
    assert one.get("word") is None
    first = time.monotonic() - start
    start = time.monotonic()
    assert [one.get("word") for _again in range(100)] == [None] * 100
    assert time.monotonic() - start < 0.9  # less than one more wait
    assert first < 5
    redis.thaw()
    until(lambda: one.get("word") == "old")


def test_what_was_changed_while_it_was_away_is_not_found_as_it_was(cache, redis):
    one, other = cache(), cache()
    one.set("changed", "old")
    one.set("deleted", "old")
    one.set("untouched", "old")
    redis.freeze()
    one.set("changed", "new")
    one.delete("deleted")
    assert one.get("untouched") is None
    redis.thaw()
    # The process that could not write tells the server by itself, for everybody.
    until(lambda: other.get("changed") is None and other.get("deleted") is None, patience=10)
    assert other.get("untouched") == "old"
    until(lambda: one.get("untouched") == "old")


def test_what_a_server_saved_before_it_died_is_not_believed(cache, redis):
    one = cache()
    one.set("word", "old")
    redis("SAVE")
    one.set("word", "new")
    assert one.get("word") == "new"
    redis.stop()
    redis.start()
    assert redis("DBSIZE") == 1  # what it had saved
    assert one.get("word") is None
    assert cache().get("word") is None
    one.set("word", "newest")
    assert one.get("word") == "newest"


def test_a_restart_between_two_commands_is_not_an_outage(cache, redis, caplog):
    one = cache()
    one.set("word", "new")
    redis.stop()
    redis.start()
    one.set("word", "newer")
    assert one.get("word") == "newer"
    assert "does not answer" not in caplog.text


def test_nobody_holds_a_lock_and_nobody_is_counted_while_it_is_away(cache, redis, caplog):
    one = cache()
    redis.stop()
    assert one.add("lock", 1) is False
    with pytest.raises(ValueError, match="does not answer"):
        one.incr("count")
    assert one.get_many(["a", "b"]) == {}
    assert one.set_many({"a": 1}) == ["a"]
    assert one.clear() is False
    assert caplog.text.count("does not answer; working without it") == 1
    redis.start()


def test_a_server_that_is_full_is_an_outage_and_a_wrong_command_is_not(cache, redis):
    one = cache()
    one.set("text", "word")
    redis("CONFIG", "SET", "maxmemory", "1")
    one.set("text", "other")
    assert one.get("text") is None
    redis("CONFIG", "SET", "maxmemory", "0")
    until(lambda: one.add("text", "newest"))
    with pytest.raises(Exception, match="not an integer"):
        one.incr("text")

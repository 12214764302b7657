"""The memory of a process is bounded, and a cache that all share stands behind it."""

from datetime import UTC, datetime

from django.core.cache import caches

from cms.caching.files import PageFiles
from cms.caching.shelf import Shelf
from cms.caching.visit import Visit

NOW = datetime(2026, 3, 2, tzinfo=UTC)


def address(number):
    return Visit("http", "localhost:8000", f"/{number}/", "")


def test_what_was_read_longest_ago_makes_room(entry):
    shelf = Shelf(memory=30_000)
    for number in range(3):
        shelf.put(address(number), entry(version="now", plain=b"x" * 7000))
    assert shelf.right(address(0), "now", NOW)
    shelf.put(address(3), entry(version="now", plain=b"x" * 7000))
    assert [bool(shelf.last(address(number))) for number in range(4)] == [True, False, True, True]


def test_what_one_process_keeps_another_finds(entry):
    Shelf().put(address(1), entry(version="now"))
    assert Shelf().right(address(1), "now", NOW) == entry(version="now")


def test_other_version_and_a_moment_that_has_come_are_not_right(entry):
    shelf = Shelf()
    shelf.put(address(1), entry(version="now", until=NOW))
    assert shelf.right(address(1), "now", NOW) is None
    assert shelf.right(address(1), "then", NOW.replace(year=2020)) is None
    assert shelf.right(address(1), "now", NOW.replace(year=2020))


def test_two_addresses_never_share_a_key():
    parts = [("http", "a", "/b", ""), ("http", "a/b", "", ""), ("http", "a", "/", "b"), ("https", "a", "/b", "")]
    parts += [("http", "a", "/b'", ""), ("http", "a", "/b\x00", ""), ("http", "a', '/b", "", "")]
    assert len({Visit(*part).key for part in parts}) == len(parts)


def test_files_are_not_listed_for_each_page(tmp_path, monkeypatch):
    files, looks = PageFiles(tmp_path, {"OPTIONS": {"MAX_ENTRIES": 10**6}}), []
    listed = files._list_cache_files
    monkeypatch.setattr(files, "_list_cache_files", lambda: looks.append(1) or listed())
    for number in range(400):
        files.set(str(number), "x")
    assert len(looks) < 40


def test_files_stay_within_their_number(tmp_path):
    files = PageFiles(tmp_path, {"OPTIONS": {"MAX_ENTRIES": 50}})
    for number in range(2000):
        files.set(str(number), "x")
    assert len(list(tmp_path.iterdir())) < 1500


def test_cache_of_pages_is_none_that_others_use():
    caches["default"].set("x", 1)
    assert caches["pages"].get("x") is None

"""The version stands in Redis: asked anew each time, and never believed where it may be wrong."""

import shutil
import socket
import subprocess
import time
from contextlib import closing, contextmanager

import pytest
import redis

from cms.caching.owing import Pen
from cms.caching.tokens import AwayError, FilePlace, RedisPlace

SERVER = shutil.which("redis-server") or shutil.which("valkey-server")
needs_server = pytest.mark.skipif(SERVER is None, reason="redis-server is not installed")


@pytest.fixture(autouse=True)
def patience(monkeypatch):
    """The tests' machine may be busy: what is tested is what happens, not how fast."""
    monkeypatch.setattr("cms.caching.tokens.SECONDS", 5)


@pytest.fixture
def port():
    """One that nobody listens on."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def server(port, folder):
    """A Redis of the test's own, which saves what it holds when it ends. On a busy machine, it may take its time."""
    options = ["--port", str(port), "--bind", "127.0.0.1", "--dir", str(folder), "--save", "3600 1000000"]
    process = subprocess.Popen([SERVER, *options], stdout=subprocess.DEVNULL)
    try:
        for _try in range(100):
            with closing(socket.socket()) as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield process
    finally:
        process.terminate()
        process.wait(10)


@needs_server
def test_what_one_process_writes_another_reads_at_once(port, tmp_path):
    with server(port, tmp_path):
        one, other = (RedisPlace(f"redis://127.0.0.1:{port}/0", "x:") for _process in range(2))
        assert one.read("version") == other.read("version")
        one.write("version", "new")
        assert other.read("version").endswith("-new")
        assert one.read("withdrawn") != one.read("version")


@needs_server
def test_redis_that_starts_again_with_what_it_saved_is_not_believed(port, tmp_path):
    place = RedisPlace(f"redis://127.0.0.1:{port}/0", "x:")
    with server(port, tmp_path):
        place.write("version", "saved")
        before = place.read("version")
    place._away_until = 0.0
    with server(port, tmp_path):
        assert place.read("version") != before


@needs_server
def test_redis_that_was_emptied_has_another_version(port, tmp_path):
    with server(port, tmp_path):
        place = RedisPlace(f"redis://127.0.0.1:{port}/0", "x:")
        before = place.read("version")
        redis.Redis(port=port).flushall()
        assert place.read("version") != before


def test_redis_that_is_away_is_left_alone_for_a_while(port):
    place = RedisPlace(f"redis://127.0.0.1:{port}/0", "x:")
    with pytest.raises(AwayError):
        place.read("version")
    start = time.process_time()
    for _visit in range(1000):
        with pytest.raises(AwayError):
            place.read("version")
    assert time.process_time() - start < 1


def test_redis_that_hangs_costs_less_than_a_second(monkeypatch):
    monkeypatch.undo()
    with closing(socket.socket()) as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        place = RedisPlace(f"redis://127.0.0.1:{listener.getsockname()[1]}/0", "x:")
        start = time.monotonic()
        with pytest.raises(AwayError):
            place.read("version")
        assert time.monotonic() - start < 1


@needs_server
def test_change_that_could_not_be_told_is_told_when_redis_is_back(port, tmp_path):
    writer, reader = (RedisPlace(f"redis://127.0.0.1:{port}/0", "x:") for _process in range(2))
    with server(port, tmp_path):
        before = reader.read("version")
    pen = Pen(writer)
    pen.write("version", "lost")
    with pytest.raises(AwayError):
        pen.settle()
    with server(port, tmp_path):
        for _try in range(60):
            time.sleep(0.1)
            if not pen._owed:
                break
        assert not pen._owed
        reader._away_until = 0.0
        assert reader.read("version").partition("-")[2] != before.partition("-")[2]


def test_file_that_cannot_be_written_is_not_believed(tmp_path):
    place = FilePlace(tmp_path / "here" / "version")
    before = place.read("x")
    (tmp_path / "here").rename(tmp_path / "gone")
    (tmp_path / "here").write_text("no folder")
    with pytest.raises(AwayError):
        place.write("x", "new")
    with pytest.raises(AwayError):
        place.read("x")
    assert before


def test_file_is_read_by_every_process_as_it_stands(tmp_path):
    one, other = FilePlace(tmp_path / "version"), FilePlace(tmp_path / "version")
    assert one.read("x") == other.read("x")
    one.write("x", "new")
    assert other.read("x") == "new"

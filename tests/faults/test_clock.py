"""The worker's clock is set while pages wait for their time (libfaketime, which every process then believes)."""

import shutil
from pathlib import Path

import pytest

from tests.faults.installs import until
from tests.faults.test_workers import beats

PLANT = """
from datetime import timedelta
from django.utils import timezone
from tests.factories import content_page
from tests.tree import Tree
tree, now = Tree(), timezone.now()
for slug, opens, closes in (("soon", 1, 100), ("brief", 2, 5), ("later", 300, None)):
    page = content_page(tree.turku, slug, slug=slug, live=False)
    page.go_live_at = now + timedelta(hours=opens)
    page.expire_at = closes and now + timedelta(hours=closes)
    page.save_revision().publish()
"""
AT_MOST = 120  # seconds until something that takes two has happened
MOVED = {"FAKETIME_NO_CACHE": "1", "FAKETIME_DONT_FAKE_MONOTONIC": "1"}


def live(install) -> list[str]:
    """Which of the pages are public."""
    query = "SELECT slug FROM wagtailcore_page WHERE live AND slug IN ('soon', 'brief', 'later') ORDER BY slug"
    return [slug for (slug,) in install.rows(query)]


@pytest.fixture
def clock(tmp_path, monkeypatch):
    """Sets the clock of what is started under `faketime`, by hours from now."""
    if not shutil.which("faketime"):
        pytest.skip("no faketime on this machine")
    library = str(next(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1")))
    file = tmp_path / "clock"

    def set_by(hours: float) -> None:
        (tmp_path / "new").write_text(f"{hours * 3600:+.0f}\n")
        (tmp_path / "new").replace(file)

    set_by(0)
    set_by.environment = MOVED | {"LD_PRELOAD": library, "FAKETIME_TIMESTAMP_FILE": str(file)}
    return set_by


def test_a_worker_follows_its_clock_over_several_events_and_back(on_sqlite, clock):
    install = on_sqlite()
    install.shell(PLANT)
    worker = install.start("worker", **clock.environment)
    until(lambda: beats(install))
    assert live(install) == []
    clock(3)
    until(lambda: live(install) == ["brief", "soon"], AT_MOST)
    clock(-48)  # what is out stays out
    [count] = beats(install)
    until(lambda: beats(install)[0] > count + 8, AT_MOST)  # and nobody is declared dead
    assert live(install) == ["brief", "soon"]
    clock(400)  # one ends, one that was never seen ends, one begins: in one go
    until(lambda: live(install) == ["later"], AT_MOST)
    assert worker.poll() is None
    worker.terminate()
    assert worker.wait(60) == 0
    assert "Traceback" not in install.log

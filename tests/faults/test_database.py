"""The database goes away while visitors are asking, and comes back."""

import sqlite3
import time
from contextlib import closing

from tests.faults.editor import Editor
from tests.faults.installs import PASSWORD, until
from tests.faults.load import Load, ask
from tests.faults.processes import named

TURKU = "turku.localhost"
UNCACHED = [(TURKU, "/haku/?q=joki"), (TURKU, "/en/search/?q=river"), ("localhost", "/documents/1/a.pdf")]
KEPT = [(TURKU, "/"), (TURKU, "/en/"), ("localhost", "/hankkeet/")]
AWAY = 30  # seconds


def says(answer, *words: str) -> bool:
    """Whether it is the page that says, in kind words, to come back."""
    kind = answer.headers.get("Retry-After") and answer.headers.get("Cache-Control") == "no-store"
    return bool(answer.status == 503 and kind and all(word in answer.body for word in words))


def test_a_database_that_is_away_for_half_a_minute(on_postgresql, postgresql):
    install = on_postgresql()
    with install.serving() as serve, Load(install.port, UNCACHED + KEPT, threads=3, pause=0.05).going() as load:
        until(lambda: len(load.answers) > 30)
        worker = named(serve.pid, "worker")
        editor = Editor(install.port)
        editor.get("/admin/login/")
        load.moment = "stopping"
        postgresql.stop()
        try:
            stopped = time.monotonic()
            time.sleep(1)
            load.moment = "away"
            # In the language of the address; in the editor's interface Finnish, unless the browser says otherwise.
            finnish = '<html lang="fi"', "Sivusto on tauolla"
            english = '<html lang="en"', "The site is having a break"
            assert says(ask(install.port, "/haku/?q=a", host=TURKU), *finnish)
            assert says(ask(install.port, "/en/search/?q=a", host=TURKU), *english)
            for headers, words in (({}, finnish), ({"Accept-Language": "en"}, english)):
                answer = ask(install.port, "/admin/pages/1/", headers={"Cookie": f"sessionid={'a' * 32}"} | headers)
                assert says(answer, *words)
            sent = editor.post("/admin/login/", {"username": "admin", "password": PASSWORD})
            assert says(sent, *finnish, "luultavasti")
            # A host that nobody can look up is neither another site nor "not found".
            assert ask(install.port, "/haku/?q=a", host="elsewhere.localhost").status in {404, 503}
            for path, status in (("/healthz", 200), ("/readyz", 503)):
                assert ask(install.port, path).status == status
            time.sleep(max(0, AWAY - (time.monotonic() - stopped)))
        finally:
            load.moment = "starting"
            postgresql.start()
        back = until(lambda: ask(install.port, "/haku/?q=joki", host=TURKU).status == 200)
        load.moment = "back"
        answered = len(load.answers)
        until(lambda: len(load.answers) > answered + 20)
        until(lambda: ask(install.port, "/readyz").status == 200)
        assert named(serve.pid, "worker") == worker
        assert serve.poll() is None
    slowest = max(answer.seconds for moment, _path, answer in load.answers if moment == "away")
    for _host, path in KEPT:
        assert set(load.count(path=path)) == {200}, path
    for _host, path in UNCACHED:
        assert set(load.count("away", path)) == {503}, path
    assert set(load.count("back")) <= {200, 404}
    assert not load.count()[500]
    assert slowest < 15
    assert back < 30
    assert not any("Traceback" in answer.body for _moment, _path, answer in load.answers)


def test_a_database_that_is_locked_is_waited_for_and_then_said(on_sqlite):
    """SQLite: a writer that does not end. Pages are read all the while."""
    install = on_sqlite()
    with install.serving(), closing(sqlite3.connect(install.folder / "db.sqlite3", isolation_level=None)) as other:
        editor = Editor(install.port)
        editor.get("/admin/login/")
        other.execute("BEGIN IMMEDIATE")
        answer = editor.post("/admin/login/", {"username": "admin", "password": PASSWORD})
        assert says(answer, "Sivusto on tauolla", "luultavasti"), answer
        assert ask(install.port, "/", host=TURKU).status == 200
        other.execute("ROLLBACK")
        assert editor.log_in().status == 302


def test_a_missing_table_is_no_outage(on_sqlite):
    install = on_sqlite()
    with install.serving():
        assert ask(install.port, "/", host=TURKU).status == 200
        with closing(sqlite3.connect(install.folder / "db.sqlite3")) as other:
            other.execute("ALTER TABLE search_entry RENAME TO search_gone")
            other.commit()
        assert ask(install.port, "/haku/?q=joki", host=TURKU).status == 500

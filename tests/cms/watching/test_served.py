"""What a real server with its processes tells: one line a request, figures of all processes, a report of a failure."""

import json
import sqlite3
import subprocess
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

import pytest
from django.contrib.staticfiles.finders import get_finders

from tests.cms.serving.install import MANAGE, ON_SQLITE
from tests.cms.watching.receiver import Receiver

pytestmark = [pytest.mark.django_db, ON_SQLITE]
TOKEN = "Hm3vQ9_geheim-0123456789abcdefghijklmnopqrs"
PERSONAL = ("geheim", "sairaus", "maija", "040-5550", "eväste", "203.0.113.9")
ROUNDS = 40


def name_static_files(folder):
    """As after collectstatic, without the minute that compressing takes: pages find what they refer to."""
    folder.mkdir(exist_ok=True)
    paths = {name: name for finder in get_finders() for name, _storage in finder.list([])}
    (folder / "staticfiles.json").write_text(json.dumps({"version": "1.1", "paths": paths, "hash": ""}))


class Served:
    """A server that has been asked and stopped: its answers, and what it has said to the console and to Sentry."""

    def __init__(self, environment):
        self.environment, self.receiver = environment, Receiver()
        with sqlite3.connect(Path(environment["VAR_DIR"]) / "db.sqlite3") as database:
            database.execute("DROP TABLE review_guestreview")

    def ask(self, method, path, **headers):
        with closing(HTTPConnection("127.0.0.1", int(self.environment["PORT"]), timeout=60)) as web:
            body = headers.pop("body", None)
            web.request(method, path, body=body, headers={"Host": "localhost"} | headers)
            answer = web.getresponse()
            answer.text = answer.read().decode()
            return answer

    def run(self):
        name_static_files(Path(self.environment["VAR_DIR"]) / "static")
        watched = {"LOG_FORMAT": "json", "LOG_REQUESTS": "true", "SENTRY_DSN": self.receiver.dsn, "SENTRY_TRACES": "1"}
        process = subprocess.Popen(
            [*MANAGE, "serve"],
            env=self.environment | watched,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            while "Ctrl-C stops" not in (line := process.stdout.readline()) and line:
                pass
            self.visit()
        finally:
            process.terminate()
            _said, self.console = process.communicate(timeout=60)
        return self

    def visit(self):
        for _round in range(ROUNDS):
            self.ask("GET", "/healthz", **{"X-Request-ID": "a-visitors-own-id"})
        self.failed = self.ask(
            "POST",
            f"/vierasarvio/{TOKEN}/?part=sairaus",
            body="text=maija&phone=040-5550",
            **{
                "Content-Type": "application/x-www-form-urlencoded",
                "Cookie": "other=eväste".encode().decode("latin-1"),
                "Referer": "http://localhost/haku/?q=sairaus",
                "X-Forwarded-For": "203.0.113.9",
            },
        )
        self.metrics = self.ask("GET", "/metrics").text
        self.reports = self.receiver.wait_for("event", 1)


@pytest.fixture(scope="module")
def served(environment):
    return Served(environment).run()


def lines(served):
    return [json.loads(line) for line in served.console.splitlines() if line.startswith("{")]


def test_every_line_of_the_console_is_json(served):
    others = [line for line in served.console.splitlines() if not line.startswith("{")]
    assert others == []


def test_each_request_has_left_one_line(served):
    asked = [line["path"] for line in lines(served) if line["logger"] == "cms.requests"]
    assert asked.count("/vierasarvio/…") == 1
    assert asked.count("/healthz") >= ROUNDS
    assert served.failed.status == 500


def test_the_failure_is_told_with_the_id_that_the_visitor_has(served):
    (line,) = [line for line in lines(served) if line["logger"] == "django.request"]
    assert line["request_id"] == served.failed.getheader("X-Request-ID")
    assert "no such table" in line["traceback"]


def test_an_id_of_a_visitors_own_making_is_not_taken(served):
    assert "a-visitors-own-id" not in served.console


def test_the_console_has_nothing_personal(served):
    assert [word for word in PERSONAL if word in served.console] == []


def test_the_figures_are_those_of_all_processes(served):
    # Two processes have answered; the one that was asked for figures knows of both.
    counted = [line for line in served.metrics.splitlines() if line.startswith("cms_requests_total{")]
    (healthz,) = [line for line in counted if 'view="cms.serving.views.healthz"' in line]
    assert float(healthz.rpartition(" ")[2]) >= ROUNDS
    assert any('view="guest_review"' in line and 'status="500"' in line for line in counted)
    files = list((Path(served.environment["VAR_DIR"]) / "metrics").rglob("histogram_*.db"))
    assert len(files) == 2
    assert 'cms_up{part="database"} 1.0' in served.metrics
    assert "cms_database_errors_total 1.0" in served.metrics


def test_the_failure_is_reported_once_with_release_and_id(served):
    # What runs beside may have missed the tables, too, and said so.
    mine = served.failed.getheader("X-Request-ID")
    all_reports = served.receiver.items("event")
    (report,) = [report for report in all_reports if report.get("tags", {}).get("request_id") == mine]
    assert report["exception"]["values"][-1]["type"] == "OperationalError"
    assert report["release"] == "six-cities-cms@0.1.0"
    assert report["environment"] == "development"
    assert report["tags"]["user"] == "anonymous"
    assert report["request"]["url"] == "http://localhost/vierasarvio/…"


def test_no_report_has_anything_personal(served):
    assert len(served.receiver.items("transaction")) >= ROUNDS
    sent = "\n".join(served.receiver.envelopes)
    assert [word for word in PERSONAL if word in sent] == []

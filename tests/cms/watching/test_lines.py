"""What a log line says of a request, and what it never says."""

import json
import logging

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client, override_settings

from cms.access.models import Team
from cms.watching import kinds
from cms.watching.current import current
from cms.watching.lines import JsonLine, PlainLine
from cms.watching.logs import ACCESS, logging_for
from tests.cms.serving.jobs import failing_job

pytestmark = pytest.mark.django_db
TOKEN = "Hm3vQ9_geheim-0123456789abcdefghijklmnopqrs"


@pytest.fixture
def lines():
    """The JSON lines that requests and errors leave."""
    found = []

    class Kept(logging.Handler):
        """Formats at once, as a console does: what is going on is known only then."""

        def emit(self, record):
            found.append(json.loads(JsonLine().format(record)))

    handler, loggers = Kept(), [logging.getLogger(name) for name in (ACCESS, "django", "django_tasks")]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.addHandler(handler)
        logger.setLevel("INFO")
    yield found
    for logger, level in zip(loggers, levels, strict=True):
        logger.removeHandler(handler)
        logger.setLevel(level)


@pytest.fixture(autouse=True)
def _nobody_known():
    """The kinds of users that earlier tests have made are forgotten: databases use their numbers again."""
    kinds._known.clear()


def access(lines):
    return [line for line in lines if line["logger"] == ACCESS]


def test_a_request_leaves_one_line_without_its_query_string(client, lines):
    response = client.get("/healthz?q=sairaus")
    (line,) = access(lines)
    assert line["method"] == "GET"
    assert line["path"] == "/healthz"
    assert line["status"] == 200
    assert line["user"] == "anonymous"
    assert line["host"] == "localhost:8000"
    assert line["level"] == "INFO"
    assert line["request_id"] == response["X-Request-ID"]
    assert line["ms"] >= line["cpu_ms"] > 0
    assert line["time"].endswith("+00:00")
    assert "sairaus" not in json.dumps(lines)


@pytest.mark.parametrize("address", [f"/vierasarvio/{TOKEN}/", f"/en/guest-review/{TOKEN}/?part=x"])
def test_the_key_of_a_guests_link_is_in_no_line(tree, client, lines, address):
    assert client.get(address).status_code == 404
    assert {line["logger"] for line in lines} == {ACCESS, "django.request"}
    assert TOKEN not in json.dumps(lines)
    assert all(line["path"].endswith("/…") for line in lines)


def test_a_plain_line_has_no_key_either():
    record = logging.makeLogRecord({"msg": "Not Found: %s", "args": (f"/vierasarvio/{TOKEN}/",)})
    assert PlainLine().format(record).endswith("Not Found: /vierasarvio/…")


def test_a_missing_page_is_told_with_the_id_of_its_request(tree, client, lines):
    response = client.get("/ei-ole/")
    told = [line for line in lines if line["logger"] == "django.request"]
    assert [line["request_id"] for line in told] == [response["X-Request-ID"]]


def test_a_failure_is_one_object_with_its_traceback(lines, monkeypatch):
    def fails(*args, **kwargs):
        raise RuntimeError("Rikki")

    monkeypatch.setattr("cms.serving.views.failing_parts", fails)
    visitor = Client(headers={"host": "localhost:8000"}, raise_request_exception=False)
    assert visitor.get("/readyz").status_code == 500
    (line,) = [line for line in lines if line["level"] == "ERROR"]
    assert "RuntimeError: Rikki" in line["traceback"]
    assert line["path"] == "/readyz"
    assert len(line["request_id"]) == 16


@pytest.mark.parametrize(
    ("teams", "kind"),
    [
        ([("turku", "editors")], "editor"),
        ([("turku", "translators"), ("turku", "editors")], "editor"),
        ([("turku", "publishers"), ("espoo", "translators")], "publisher"),
        ([("espoo", "translators")], "translator"),
        ([("", "editors"), ("espoo", "editors")], "programme editor"),
        ([], "staff"),
    ],
)
def test_a_line_tells_what_kind_of_user_asked_and_never_who(tree, client, lines, teams, kind):
    user = User.objects.create_user("maija", email="maija@example.fi", first_name="Maija")
    for city, role in teams:
        team = Team.objects.filter(city=city, role=role).first() or _team(city, role)
        user.groups.add(team.group)
    client.force_login(user)
    client.get("/admin/")
    (line,) = access(lines)
    assert line["user"] == kind
    assert "maija" not in json.dumps(lines).lower()


def _team(city, role):
    return Team.objects.create(group=Group.objects.create(name=f"{city} {role}"), city=city, role=role)


def test_a_superuser_is_told_as_one(admin_client, tree, lines):
    admin_client.get("/admin/")
    assert access(lines)[0]["user"] == "superuser"


def test_a_line_never_opens_a_session(admin_client, lines):
    response = admin_client.get("/healthz")
    assert access(lines)[0]["user"] is None
    assert "Vary" not in response


def test_the_lines_of_a_job_name_the_job(lines):
    result = failing_job.enqueue()
    (line,) = [line for line in lines if "traceback" in line]
    assert line["task_id"] == result.id
    assert line["task"] == "tests.cms.serving.jobs.failing_job"
    assert current.get() is None


def test_the_id_of_a_trusted_proxy_is_kept_and_no_other(client):
    def answered(given):
        return client.get("/healthz", headers={"X-Request-ID": given})["X-Request-ID"]

    with override_settings(PROXIES=1):
        assert answered("abc-123_DEF.4567") == "abc-123_DEF.4567"
        assert answered("abc") != "abc"
        assert answered('abc"; DROP 12345') != 'abc"; DROP 12345'
        assert answered("x" * 129) != "x" * 129
    with override_settings(PROXIES=0):
        assert answered("abc-123_DEF.4567") != "abc-123_DEF.4567"


def test_requests_are_told_only_where_wanted():
    assert logging_for("json", "INFO", access=True)["loggers"][ACCESS]["level"] == "INFO"
    assert logging_for("plain", "INFO", access=False)["loggers"][ACCESS]["level"] == "CRITICAL"

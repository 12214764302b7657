"""Log-ins, exports and commands are in the log."""

import pytest
from django.contrib.auth import authenticate
from django.test import RequestFactory
from django.urls import reverse
from wagtail.models import (
    Locale,
)

from tests.cms.audit.conftest import committed, log_in, only, told

pytestmark = pytest.mark.django_db


def test_logging_in_out_and_failing(client, turku):
    turku.set_password("oikea-salasana-1")
    turku.save()
    with committed() as records:
        assert authenticate(RequestFactory().post("/"), username=turku.username, password="väärä") is None
        browser = log_in(turku)
        browser.logout()
    assert [(record.action, record.user_id) for record in records] == [
        ("audit.login.failed", None),
        ("audit.login.in", turku.pk),
        ("audit.login.out", turku.pk),
    ]
    assert {record.city for record in records} == {"turku"}
    assert "väärä" not in str([record.entry.data for record in records])


def test_a_name_that_nobody_has_is_not_stored():
    with committed() as records:
        authenticate(RequestFactory().post("/"), username="salasana-kirjoitettu-väärään-kenttään", password="x")
    assert records == []


def test_guessing_does_not_fill_the_log(turku):
    with committed() as records:
        for _time in range(40):
            authenticate(RequestFactory().post("/"), username=turku.username, password="väärä")
    assert len(records) == 30


def test_a_list_taken_out_as_a_file_is_logged(boss):
    browser = log_in(boss)
    with committed() as records:
        assert browser.get(reverse("audit_log") + "?export=csv").status_code == 200
    record = only(records, "audit.export")
    assert (record.user_id, record.entry.data["list"]) == (boss.pk, "audit_log")


def test_a_command_is_named(tree, monkeypatch):
    monkeypatch.setattr("sys.argv", ["manage.py", "setup_cities"])
    with committed() as records:
        Locale.objects.create(language_code="sv")
    assert told(records)[0].sentence.startswith("Komento setup_cities lisäsi")

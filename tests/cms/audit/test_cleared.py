"""The log forgets what is old and whose name has to go, and never stands in the way."""

import re
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.log_actions import LogContext, log
from wagtail.models import Locale, ModelLogEntry, Page, PageLogEntry

from cms.audit import retention, rounds
from cms.audit.guard import log_opened
from cms.audit.models import Record
from cms.audit.recording import record
from cms.audit.sealing import broken_links
from tests.cms.audit.conftest import committed, told
from tests.factories import content_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def entries(tree, turku):
    """Three acts, sealed."""
    with committed() as records, LogContext(user=turku):
        for title in ("Yksi", "Kaksi", "Kolme"):
            content_page(tree.turku, title).save_revision(user=turku, log_action=True)
    rounds.go_round()
    return records


def test_old_entries_are_cleared_by_kind_and_the_chain_stays_whole(settings, entries, turku):
    log(turku, "audit.login.in", user=turku)
    rounds.go_round()
    old = timezone.now() - timedelta(days=800)
    settings.AUDIT_DAYS, settings.AUDIT_CONTENT_DAYS = 730, 3650
    login = Record.objects.get(action="audit.login.in")
    with log_opened():
        Record.objects.filter(number=None).delete()
        Record.objects.update(at=old, number=None, seal="")
    rounds.go_round()
    assert retention.clear_old() >= 1
    login.refresh_from_db()
    assert (login.model_entry_id, login.label, login.user_id) == (None, "", None)
    assert PageLogEntry.objects.filter(label="Yksi").exists()
    assert Record.objects.filter(action="audit.retention").exists()
    rounds.go_round()
    assert list(broken_links()) == []
    settings.AUDIT_CONTENT_DAYS = 730
    retention.clear_old()
    assert not PageLogEntry.objects.filter(label="Yksi").exists()
    assert list(broken_links()) == []


def erase(user):
    call_command("personal_data", "erase", "--user", user.username, stdout=StringIO())


def test_a_persons_name_goes_what_was_done_stays_and_the_chain_is_sealed_anew(turku, entries):
    log(turku, "audit.login.in", user=turku)
    rounds.go_round()
    name = turku.username
    with committed():
        erase(turku)
    labels = [*ModelLogEntry.objects.values_list("label", flat=True), *Record.objects.values_list("label", flat=True)]
    # A word: the group of publishers is nobody's name.
    assert not [label for label in labels if re.search(rf"\b{name}\b", label) or "Malli" in label]
    assert len(told(entries)) == len(entries)
    assert Record.objects.filter(action="audit.erase").exists()
    rounds.go_round()
    assert list(broken_links()) == []


def test_erasing_a_person_covers_up_no_earlier_change_of_the_log(turku, entries):
    with log_opened():
        PageLogEntry.objects.filter(label="Kaksi").update(label="Muu")
    erase(turku)
    assert {what for _number, what in broken_links()} == {"changed"}


def test_entries_from_before_get_their_records(tree):
    page = content_page(tree.espoo, "Ennen")
    entry = PageLogEntry.objects.log_action(page, "wagtail.edit")
    with log_opened():
        Record.objects.filter(page_entry=entry).delete()
    assert rounds.complete() >= 1
    assert Record.objects.get(page_entry=entry).city == "espoo"


def test_a_failure_of_the_log_stops_nobodys_work(turku, monkeypatch, caplog):
    def fail(*args, **kwargs):
        raise RuntimeError("no log today")

    monkeypatch.setattr("cms.audit.seeing.log_changes", fail)
    with committed() as records:
        Locale.objects.create(language_code="sv")
    assert Locale.objects.filter(language_code="sv").exists()
    assert records == []
    assert "could not be logged" in caplog.text


def test_a_record_knows_its_city_after_the_object_is_gone(tree):
    page = content_page(tree.espoo, "Katoava")
    made = record_of(page)
    Page.objects.filter(pk=page.pk).delete()
    made.refresh_from_db()
    assert (made.city, made.label) == ("espoo", "Katoava")


def record_of(page):
    entry = PageLogEntry.objects.log_action(page, "wagtail.edit")
    return Record.objects.filter(page_entry=entry).first() or record(entry)

"""The log only grows, shows where somebody changed it, and forgets what is old."""

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from wagtail.log_actions import LogContext, get_active_log_context
from wagtail.models import Locale, ModelLogEntry, PageLogEntry

from cms.audit import reconciling, rounds, seeing
from cms.audit.guard import AppendOnlyError, log_opened
from cms.audit.models import Alarm, Record
from cms.audit.sealing import broken_links
from tests.cms.audit.conftest import committed, only, told
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


@pytest.mark.parametrize("model", [PageLogEntry, ModelLogEntry, Record])
def test_entries_are_neither_changed_nor_deleted(entries, model):
    """Before: Wagtail's log entries could be updated and deleted like any row."""
    with pytest.raises(AppendOnlyError), transaction.atomic():
        model.objects.update(action="wagtail.edit")
    with pytest.raises(AppendOnlyError), transaction.atomic():
        model.objects.all().delete()
    with pytest.raises(AppendOnlyError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {model._meta.db_table}")  # noqa: S608  # the name of a model of ours


def test_an_entry_cannot_be_saved_again(entries):
    entry = entries[0].entry
    entry.label = "Jotain muuta"
    with pytest.raises(AppendOnlyError):
        entry.save()


def test_the_chain_is_whole(entries):
    assert list(broken_links()) == []
    call_command("verify_log")


@pytest.mark.parametrize(
    ("model", "field", "value"),
    [
        (PageLogEntry, "user_id", 4711),
        (PageLogEntry, "label", "Muuta"),
        (PageLogEntry, "data", {"muuta": 1}),
        (Record, "city", "espoo"),
        (Record, "user_id", 4711),
    ],
)
def test_a_change_past_the_system_is_found(entries, model, field, value):
    changed = Record.objects.filter(number__isnull=False, action="wagtail.edit").order_by("number")[1]
    pk = changed.pk if model is Record else changed.page_entry_id
    with log_opened():
        model.objects.filter(pk=pk).update(**{field: value})
    assert (changed.number, "changed") in list(broken_links())


def test_a_missing_record_is_found_and_told(boss, entries):
    gone = entries[1]
    gone.refresh_from_db()
    with log_opened():
        gone.delete()
    assert (gone.number, "missing") in list(broken_links())
    assert rounds.verify_daily() > 0
    assert Alarm.objects.filter(kind="broken").count() == 1
    rounds.verify_daily()
    assert Alarm.objects.filter(kind="broken").count() == 1
    rounds.go_round()
    assert "Tapahtumalokia itseään on muutettu" in mail.outbox[-1].body
    with pytest.raises(CommandError):
        call_command("verify_log")


@pytest.fixture
def known(turku):
    """The log knows all tables as they are."""
    with committed():
        pass
    reconciling.reconcile()


def test_what_was_changed_past_the_system_is_not_blamed_on_who_comes_next(boss, known, turku):
    with seeing.asleep():
        turku.is_superuser = True
        turku.save()
    with committed() as records, LogContext(user=boss):
        turku.is_active = False
        turku.save()
    found = Record.objects.filter(pk__in=[r.pk for r in records], object_id=turku.pk).order_by("pk")
    assert [(r.user_id, r.way == "outside", r.entry.data["changes"][0]["what"]) for r in found] == [
        (None, True, "is_superuser"),
        (boss.pk, False, "is_active"),
    ]


def test_nobody_stays_at_work_after_the_act(boss):
    with committed(), LogContext(user=boss):
        Locale.objects.create(language_code="sv")
        seeing.settle(connection)
    assert get_active_log_context().user is None


def test_rights_changed_past_the_system_are_found(known, turku):
    with seeing.asleep(), connection.cursor() as cursor:
        cursor.execute("UPDATE auth_user SET is_superuser = %s WHERE id = %s", [True, turku.pk])
    with committed() as records:
        assert reconciling.reconcile() == 1
    found = only(records, "audit.account")
    assert found.entry.data["changes"] == [{"what": "is_superuser", "before": False, "after": True}]
    assert told([found])[0].sentence.startswith("Joku järjestelmän ohi")
    assert reconciling.reconcile() == 0


def test_what_the_log_told_is_not_found_again(known, turku):
    with committed():
        turku.is_superuser = True
        turku.save()
        turku.groups.clear()
    assert reconciling.reconcile() == 0

"""Whoever changes the analyser is told to make the index anew, and `make run` does it by itself."""

import pytest
from django.core.checks import run_checks
from django.core.management import call_command
from django.db import connection

from cms.search.models import Entry, IndexState
from cms.search.state import in_use
from tests.factories import content_page

pytestmark = pytest.mark.django_db


def warnings() -> list:
    return [each for each in run_checks() if each.id == "search.W001"]


def test_an_empty_index_needs_nothing():
    assert warnings() == []


def test_after_rebuilding_all_is_well(tree):
    call_command("rebuild_search", verbosity=0)
    assert dict(IndexState.objects.values_list("language", "analyser")) == in_use()
    assert warnings() == []


def test_another_analyser_is_told_about(tree):
    call_command("rebuild_search", verbosity=0)
    IndexState.objects.filter(language="fi").update(analyser="light 1")
    (warning,) = warnings()
    assert "fi: made by light 1, in use is" in warning.msg
    assert "rebuild_search" in warning.hint


def test_an_index_of_unknown_make_is_told_about(tree, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        content_page(tree.turku, "Silta").save_revision().publish()
    assert Entry.objects.exists()
    assert len(warnings()) == 2


def test_a_database_without_tables_is_no_fault():
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE search_indexstate RENAME TO search_gone")
    assert warnings() == []


def test_what_is_in_order_is_not_rebuilt(tree):
    call_command("rebuild_search", verbosity=0)
    Entry.objects.all().delete()
    call_command("rebuild_search", if_needed=True, verbosity=0)
    assert not Entry.objects.exists()
    IndexState.objects.update(analyser="light 1")
    call_command("rebuild_search", if_needed=True, verbosity=0)
    assert Entry.objects.exists()
    assert warnings() == []

"""The version of the content changes with every committed write of something that pages show, in every process."""

import pytest
from django.db import connection, transaction
from wagtail.models import Page, Revision

from cms.caching.version import content_version, known_version, place

pytestmark = pytest.mark.usefixtures("as_it_was")


@pytest.fixture
def as_it_was(committing):
    """What the tests write is the title of the root."""
    yield
    Page.objects.filter(depth=1).update(title="Root", draft_title="Root", has_unpublished_changes=False)


def test_same_until_something_is_written():
    assert content_version() == content_version()


def test_new_after_a_bulk_update():
    before = content_version()
    Page.objects.filter(depth=1).update(title="Root of roots")
    assert content_version() != before


def test_new_after_raw_sql():
    before = content_version()
    with connection.cursor() as cursor:
        cursor.execute("update\n wagtailcore_page /* by hand */ set title = 'x' where depth = 1")
    assert content_version() != before


def test_unknown_inside_a_transaction_that_has_written():
    with transaction.atomic():
        assert known_version()
        Page.objects.filter(depth=1).update(title="Draft")
        assert known_version() is None
        assert content_version() != content_version()
    assert known_version()


def test_known_again_after_a_rollback():
    with transaction.atomic():
        Page.objects.filter(depth=1).update(title="Draft")
        transaction.set_rollback(True)
    assert known_version()


def test_new_after_commit_though_the_savepoint_of_the_first_write_was_undone():
    with transaction.atomic():
        with transaction.atomic():
            Page.objects.filter(depth=1).update(title="Undone")
            transaction.set_rollback(True)
        Page.objects.filter(depth=1).update(title="Kept")
        during = _of_another_process()
    assert _of_another_process() != during


def test_pages_are_new_before_anything_else_runs_after_the_commit():
    seen = []
    with transaction.atomic():
        transaction.on_commit(lambda: seen.append(_of_another_process()))
        Page.objects.filter(depth=1).update(title="Kept")
        during = _of_another_process()
    assert seen != [during]


def test_drafts_and_what_only_staff_sees_do_not_count():
    before = content_version()
    Page.objects.filter(depth=1).update(draft_title="Draft", has_unpublished_changes=True)
    Revision.objects.filter(pk=0).delete()
    assert content_version() == before


def _of_another_process() -> str:
    return place().read("version")

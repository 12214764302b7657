"""Each page stands in one state; words, and since when visitors read Finnish, are counted with it."""

from datetime import UTC, datetime

import pytest
import time_machine
from wagtail.models import Page, Task, Workflow, WorkflowTask
from wagtail_localize.models import StringTranslation, Translation

from cms.board.rows import rows
from cms.board.scope import Scope, urgent_first
from cms.board.state import OPEN, State
from cms.desk.reach import Reach
from cms.wishes.models import TranslationWish

WORDS = {"Silta aukesi": "The bridge opened", "Kolmen sanan ingressi": "A lead of three words"}


@pytest.fixture
def bridge(publish):
    """Translated and published."""
    return publish("Silta aukesi", WORDS)


def test_a_page_without_an_edition_has_not_been_sent(row, publish):
    found = row(publish("Silta aukesi"))
    assert (found.board_state, found.words_left, found.words_all) == (State.NOT_SENT, None, None)


def test_words_without_a_translation_are_to_do(row, publish):
    found = row(publish("Silta aukesi", {"Silta aukesi": "The bridge opened"}, publish=False))
    assert (found.board_state, found.words_left, found.words_all) == (State.TODO, 3, 5)


def test_a_translated_draft_is_not_published(row, publish):
    found = row(publish("Silta aukesi", WORDS, publish=False))
    assert (found.board_state, found.words_left) == (State.UNPUBLISHED, 0)


def test_a_live_edition_is_published(row, bridge):
    found = row(bridge)
    assert (found.board_state, found.words_left, found.fallback_since) == (State.PUBLISHED, 0, None)


def test_a_source_that_was_published_again_has_changed(row, bridge, change):
    change(bridge)
    assert row(bridge).board_state == State.CHANGED


def test_changes_that_were_taken_in_are_counted(tree, row, bridge, change):
    change(bridge)
    translation = Translation.objects.get(source__object_id=bridge.translation_key)
    with time_machine.travel(datetime(2100, 1, 1, tzinfo=UTC)):
        translation.source.update_from_db()
    found = row(bridge)
    assert (found.board_state, found.words_left) == (State.CHANGED, 4)


def test_an_edition_in_a_workflow_waits_for_review(tree, row, publish, admin_user):
    page = publish("Silta aukesi", WORDS, publish=False)
    workflow = Workflow.objects.create(name="Review")
    WorkflowTask.objects.create(workflow=workflow, task=Task.objects.create(name="Look"))
    workflow.start(page.get_translation(tree.english), admin_user)
    assert row(page).board_state == State.WAITING


def test_a_detached_edition_is_a_page_of_its_own(row, bridge):
    Translation.objects.update(enabled=False)
    assert row(bridge).board_state == State.APART


def test_a_published_edition_with_a_newer_draft_waits_to_be_published(tree, row, bridge):
    bridge.get_translation(tree.english).save_revision()
    assert row(bridge).board_state == State.UNPUBLISHED


def test_visitors_read_finnish_since_the_finnish_page_is_there(row, publish):
    with time_machine.travel(datetime(2026, 3, 1, 12, tzinfo=UTC), tick=False):
        page = publish("Silta aukesi")
    assert row(page).fallback_since == datetime(2026, 3, 1, 12, tzinfo=UTC)


def test_visitors_read_finnish_since_the_edition_was_taken_down(tree, row, bridge, admin_user):
    with time_machine.travel(datetime(2100, 5, 1, 12, tzinfo=UTC), tick=False):
        bridge.get_translation(tree.english).unpublish(user=admin_user)
    assert row(bridge).fallback_since == datetime(2100, 5, 1, 12, tzinfo=UTC)


def test_an_alias_is_no_edition(tree, row, publish):
    page = publish("Silta aukesi")
    page.copy_for_translation(tree.english, alias=True)
    assert row(page).board_state == State.NOT_SENT


def test_requests_from_visitors_are_counted(row, bridge):
    for _visitor in range(3):
        TranslationWish.add(bridge, "en")
    TranslationWish.add(bridge, "sv")
    assert row(bridge).wishes == 3


def test_an_error_in_a_translation_leaves_its_words_to_do(row, bridge):
    StringTranslation.objects.filter(data="The bridge opened").update(has_error=True)
    assert (row(bridge).board_state, row(bridge).words_left) == (State.TODO, 2)


def test_every_row_takes_one_query(django_assert_num_queries, publish, tree):
    publish("Silta aukesi", WORDS)
    publish("Tunneli", {})
    with django_assert_num_queries(1):
        assert len(list(rows(Page.objects.descendant_of(tree.turku).filter(live=True), "en"))) >= 2


def test_the_database_works_out_a_state_once_for_each_use_of_it(tree, admin_user):
    """As a `Case` over the state it did so once a branch: eight, then sixty-four times; the board took seconds."""
    pages = Scope(Reach(admin_user), "en").pages.filter(board_state__in=OPEN).order_by(*urgent_first())
    question = str(pages.query)
    # What is selected: the page's state, the board's, the rank, what is overdue; what is asked for; the order.
    assert question.count("workflowstate") <= 5

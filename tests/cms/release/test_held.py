"""What keeps a plan from being carried out: Wagtail's own schedule, locks, checks, approvals that are missing."""

import pytest
from django.core import mail
from wagtail.models import Page

from cms.release.carrying import carry_out_due
from cms.release.planning import plan
from tests.cms.release.conftest import PUBLISH, WAIT, come, live_words, put_into_english, review_by, soon
from tests.factories import ImageFactory, content_page

pytestmark = pytest.mark.django_db


def test_a_page_that_wagtail_will_publish_is_left_to_wagtail(tree, bridge, publisher):
    release = plan(bridge, [tree.english], soon(), WAIT, publisher)
    put_into_english(bridge, save=False)
    bridge.go_live_at = soon()
    scheduled = bridge.save_revision()
    scheduled.publish()
    come(release)
    assert carry_out_due() == 0
    scheduled.refresh_from_db()
    assert scheduled.approved_go_live_at is not None


def test_a_page_that_somebody_has_locked_waits(tree, bridge, publisher, people):
    release = plan(bridge, [tree.english], soon(), WAIT, publisher)
    put_into_english(bridge, save=False)
    Page.objects.filter(pk=bridge.pk).update(locked=True, locked_by=people("editors"))
    come(release)
    assert carry_out_due() == 0
    Page.objects.filter(pk=bridge.pk).update(locked=False)
    assert carry_out_due() == 1


def test_what_the_checks_forbid_is_not_published(tree, publisher, django_capture_on_commit_callbacks):
    page = content_page(tree.turku, "Kuva", slug="kuva", live=False)
    picture = ImageFactory(alt_text={}, credit="")
    page.body = [("figure", {"image": picture, "alt_text": "", "credit": ""})]
    page.save_revision()
    release = plan(page, [tree.english], None, PUBLISH, publisher)
    with django_capture_on_commit_callbacks(execute=True):
        assert carry_out_due() == 0
    release.refresh_from_db()
    assert not live_words(page)[0]
    assert release.held_by in mail.outbox[0].body


def test_where_the_city_reviews_a_translation_waits_for_its_approval(tree, bridge, publisher, people):
    review_by(tree, publisher.groups.get())
    release = plan(bridge, [tree.english], soon(), WAIT, publisher)
    put_into_english(bridge, save=False)
    come(release)
    assert carry_out_due() == 0
    edition = bridge.get_translation(tree.english)
    state = edition.get_workflow().start(edition, people("translators"))
    state.current_task_state.approve(user=publisher)
    assert live_words(edition)[2] == "EN Silta on kiinni."
    assert carry_out_due() == 1
    assert live_words(edition)[2] == "EN Silta on auki."


def test_what_was_translated_after_the_approval_is_approved_anew(tree, bridge, publisher):
    review_by(tree, publisher.groups.get())
    release = plan(bridge, [tree.english], None, WAIT, publisher)
    put_into_english(bridge, save=False)
    release.editions.update(approved_at="2018-01-01T00:00Z")
    assert carry_out_due() == 0
    release.editions.update(approved_at=soon())
    assert carry_out_due() == 1


def test_an_approved_finnish_page_waits_for_its_plan(tree, bridge, publisher, people):
    review_by(tree, publisher.groups.get())
    plan(bridge, [tree.english], soon(), WAIT, publisher)
    state = bridge.get_workflow().start(bridge, people("editors"))
    state.current_task_state.approve(user=publisher)
    assert live_words(bridge)[2] == "Silta on kiinni."


def test_what_has_no_plan_is_published_when_approved(tree, bridge, publisher, people):
    review_by(tree, publisher.groups.get())
    state = bridge.get_workflow().start(bridge, people("editors"))
    state.current_task_state.approve(user=publisher)
    assert live_words(bridge)[2] == "Silta on auki."

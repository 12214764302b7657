"""A page and its translations go live at the same moment, or not at all."""

import pytest
from django.core import mail
from wagtail.models import Page, PageLogEntry
from wagtail_localize.models import StringSegment, StringTranslation, TranslationSource

from cms.release.carrying import carry_out, carry_out_due
from cms.release.models import Release
from cms.release.planning import cancel, plan
from cms.serving.schedule import ScheduledPublishing
from cms.translation.drafts import as_edited
from tests.cms.release.conftest import PUBLISH, WAIT, come, live_words, put_into_english, soon

pytestmark = pytest.mark.django_db


def english(tree, page):
    return page.get_translation(tree.english)


def test_a_page_that_was_never_published_goes_live_with_its_translation(tree, draft, publisher):
    release = plan(draft, [tree.english], soon(), WAIT, publisher)
    put_into_english(draft)
    assert carry_out_due() == 0
    come(release)
    assert carry_out_due() == 1
    assert live_words(draft) == (True, "Silta aukeaa", "Silta aukeaa kesällä.")
    assert live_words(english(tree, draft)) == (True, "EN Silta aukeaa", "EN Silta aukeaa kesällä.")


def test_translators_get_the_draft_while_readers_keep_what_is_live(tree, bridge, publisher):
    plan(bridge, [tree.english], soon(), WAIT, publisher)
    texts = StringSegment.objects.filter(source__object_id=bridge.translation_key)
    assert "Silta on auki." in texts.values_list("string__data", flat=True)
    put_into_english(bridge, save=False)
    assert live_words(bridge) == (True, "Silta", "Silta on kiinni.")
    assert live_words(english(tree, bridge)) == (True, "EN Silta", "EN Silta on kiinni.")


def test_new_versions_of_both_go_live_together(tree, bridge, publisher):
    release = plan(bridge, [tree.english], soon(), WAIT, publisher)
    put_into_english(bridge, save=False)
    come(release)
    carry_out_due()
    assert live_words(bridge) == (True, "Silta", "Silta on auki.")
    assert live_words(english(tree, bridge)) == (True, "EN Silta", "EN Silta on auki.")


def test_nothing_is_out_when_one_of_them_fails(tree, bridge, publisher):
    """A title that is too long for the database's field: found when the edition's draft is saved, after the Finnish."""
    release = plan(bridge, [tree.english], soon(), WAIT, publisher)
    put_into_english(bridge, save=False)
    StringTranslation.objects.filter(context__path="title").update(data="x" * 300)
    come(release)
    assert carry_out_due() == 0
    assert live_words(bridge) == (True, "Silta", "Silta on kiinni.")
    release.refresh_from_db()
    assert (release.state, bool(release.held_by)) == ("planned", True)


def test_a_late_translation_is_waited_for(tree, draft, publisher, django_capture_on_commit_callbacks):
    release = plan(draft, [tree.english], soon(), WAIT, publisher)
    come(release)
    with django_capture_on_commit_callbacks(execute=True):
        carry_out_due()
        carry_out_due()
    assert not live_words(draft)[0]
    assert [message.to for message in mail.outbox] == [["turku-publishers@example.org"]]
    put_into_english(draft)
    with django_capture_on_commit_callbacks(execute=True):
        assert carry_out_due() == 1
    assert live_words(draft)[0]
    assert live_words(english(tree, draft))[0]
    assert len(mail.outbox) == 2


def test_the_finnish_page_does_not_wait_if_so_chosen(tree, draft, publisher, django_capture_on_commit_callbacks):
    release = plan(draft, [tree.english], soon(), PUBLISH, publisher)
    come(release)
    with django_capture_on_commit_callbacks(execute=True):
        carry_out_due()
    assert live_words(draft)[0]
    assert not live_words(english(tree, draft))[0]
    assert "englanti" in mail.outbox[0].body.lower()


def test_readers_of_a_language_left_out_are_told_so(tree, draft, publisher, client):
    come(plan(draft, [tree.english], soon(), PUBLISH, publisher))
    carry_out_due()
    answer = client.get("/en/silta/", headers={"host": "turku.localhost:8000"})
    assert answer.status_code == 200
    assert answer["X-Robots-Tag"] == "noindex"


def test_it_is_carried_out_once(tree, bridge, publisher):
    release = plan(bridge, [tree.english], None, WAIT, publisher)
    put_into_english(bridge, save=False)
    assert carry_out(release.pk)
    assert not carry_out(release.pk)
    assert carry_out_due() == 0
    assert PageLogEntry.objects.filter(page=bridge, action="wagtail.publish", revision=release.revision).count() == 1


def test_the_planned_version_goes_out_and_not_what_was_written_since(tree, bridge, publisher):
    release = plan(bridge, [tree.english], soon(), WAIT, publisher)
    put_into_english(bridge, save=False)
    bridge.summary = "Kesken"
    bridge.save_revision()
    come(release)
    carry_out_due()
    assert live_words(bridge)[2] == "Silta on auki."
    assert Page.objects.get(pk=bridge.pk).has_unpublished_changes


def test_what_was_published_by_hand_is_not_replaced_by_the_older_plan(tree, bridge, publisher):
    release = plan(bridge, [tree.english], soon(), WAIT, publisher)
    bridge.summary = "Silta on jo auki."
    bridge.save_revision().publish()
    put_into_english(bridge, save=False)
    come(release)
    assert carry_out_due() == 1
    assert live_words(bridge)[2] == "Silta on jo auki."
    assert live_words(english(tree, bridge))[2] == "EN Silta on jo auki."


def test_a_synchronisation_in_between_does_not_bring_the_old_text_back(tree, bridge, publisher):
    release = plan(bridge, [tree.english], soon(), WAIT, publisher)
    assert as_edited(bridge).summary == "Silta on auki."
    TranslationSource.objects.get(object_id=bridge.translation_key).update_from_db()
    put_into_english(bridge, save=False)
    come(release)
    assert carry_out_due() == 0
    put_into_english(bridge, save=False)
    carry_out_due()
    assert live_words(english(tree, bridge))[2] == "EN Silta on auki."


def test_a_cancelled_plan_gives_translators_the_published_text_back(tree, bridge, publisher):
    release = plan(bridge, [tree.english], soon(), WAIT, publisher)
    cancel(release, publisher)
    come(release)
    assert carry_out_due() == 0
    texts = StringSegment.objects.filter(source__object_id=bridge.translation_key)
    assert "Silta on kiinni." in texts.values_list("string__data", flat=True)


def test_the_history_of_both_pages_tells(tree, bridge, publisher):
    cancel(plan(bridge, [tree.english], soon(), WAIT, publisher), publisher)
    for page in (bridge, english(tree, bridge)):
        actions = PageLogEntry.objects.filter(page=page.pk).values_list("action", flat=True)
        assert {"release.plan", "release.cancel"} <= set(actions)


def test_a_changed_plan_takes_the_newest_draft_in(tree, bridge, publisher):
    plan(bridge, [tree.english], soon(), WAIT, publisher)
    bridge.summary = "Silta on auki taas."
    newest = bridge.save_revision()
    release = plan(Page.objects.get(pk=bridge.pk), [tree.english], None, WAIT, publisher)
    assert (Release.objects.count(), release.revision_id) == (1, newest.pk)


def test_a_time_of_its_own_in_the_draft_does_not_delay_it(tree, draft, publisher):
    draft.go_live_at = soon()
    draft.save_revision()
    plan(draft, [tree.english], None, PUBLISH, publisher)
    carry_out_due()
    assert live_words(draft)[0]


def test_the_worker_carries_it_out_in_its_round(tree, bridge, publisher):
    release = plan(bridge, [tree.english], soon(), WAIT, publisher)
    put_into_english(bridge, save=False)
    come(release)
    ScheduledPublishing(interval=1).publish_due()
    assert live_words(english(tree, bridge))[2] == "EN Silta on auki."

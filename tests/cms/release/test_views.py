"""The page about a plan, and who may use it: by its address as well as by menu."""

from datetime import UTC, datetime

import pytest
from django.core import mail
from django.urls import reverse
from wagtail.models import Page
from wagtail.users.models import UserProfile

from cms.release.carrying import carry_out_due
from cms.release.models import Release
from cms.release.planning import plan
from tests.cms.release.conftest import WAIT, come, live_words, put_into_english, review_by, soon

pytestmark = pytest.mark.django_db


def address(page):
    return reverse("release_page", args=[page.pk])


def form(tree, **changes):
    return {"locales": [tree.english.pk], "when": "now", "at": "", "if_late": "wait"} | changes


def said(response):
    return [str(message) for message in response.context["messages"]]


def test_both_are_published_now(tree, bridge, publisher):
    publisher.client.post(address(bridge), form(tree))
    put_into_english(bridge, save=False)
    publisher.client.post(address(bridge), form(tree))
    assert live_words(bridge)[2] == "Silta on auki."
    assert live_words(bridge.get_translation(tree.english))[2] == "EN Silta on auki."
    assert mail.outbox == []


def test_the_finnish_page_goes_alone_if_so_chosen_and_the_message_says_what_is_missing(tree, draft, publisher):
    response = publisher.client.post(address(draft), form(tree, if_late="publish"), follow=True)
    assert live_words(draft)[0]
    assert "nglanti" in said(response)[0] or "nglish" in said(response)[0]


def test_the_time_is_that_of_finland_whoever_sets_it(tree, draft, publisher):
    UserProfile.objects.create(user=publisher, current_time_zone="America/New_York")
    publisher.client.post(address(draft), form(tree, when="at", at="2099-07-01 12:00"))
    at = Release.objects.get().at
    assert at == datetime(2099, 7, 1, 9, tzinfo=UTC)


@pytest.mark.parametrize("at", ["", "2018-07-01 12:00", "xyz"])
def test_a_time_must_lie_ahead(tree, draft, publisher, at):
    assert publisher.client.post(address(draft), form(tree, when="at", at=at)).status_code == 200
    assert not Release.objects.exists()


def test_the_page_tells_what_will_happen(tree, bridge, publisher):
    plan(bridge, [tree.english], soon(), WAIT, publisher)
    html = publisher.client.get(address(bridge)).content.decode()
    assert "samalla hetkellä" in html
    assert reverse("cancel_release", args=[bridge.pk]) in html


def test_the_editor_meets_it_in_menu_header_and_status(tree, bridge, publisher):
    edit = reverse("wagtailadmin_pages:edit", args=[bridge.pk])
    assert publisher.client.get(edit).content.decode().count(address(bridge)) >= 2
    plan(bridge, [tree.english], soon(), WAIT, publisher)
    assert "Katso suunnitelmaa" in publisher.client.get(edit).content.decode()


def test_the_desk_lists_plans(tree, bridge, publisher):
    plan(bridge, [tree.english], soon(), WAIT, publisher)
    assert address(bridge) in publisher.client.get(reverse("desk_list", args=["releases"])).content.decode()


@pytest.mark.parametrize(
    ("role", "city"),
    [("editors", "turku"), ("translators", "turku"), ("publishers", "espoo"), ("editors", "espoo")],
)
def test_others_neither_see_nor_plan_nor_cancel(tree, bridge, publisher, people, role, city):
    client = people(role, city).client
    assert client.get(address(bridge)).status_code == 302
    client.post(address(bridge), form(tree))
    assert not Release.objects.exists()
    plan(bridge, [tree.english], soon(), WAIT, publisher)
    client.post(reverse("cancel_release", args=[bridge.pk]))
    client.post(reverse("approve_edition", args=[bridge.pk, tree.english.pk]))
    assert Release.objects.planned().exists()
    assert not Release.objects.get().editions.filter(approved_by__username=f"{city}-{role}").exists()


@pytest.mark.parametrize("role", ["editors", "translators"])
def test_others_are_not_offered_it(tree, bridge, people, role):
    client = people(role).client
    for page in (bridge, bridge.get_translation(tree.english)):
        assert address(page) not in client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()


def test_visitors_are_sent_to_log_in(tree, bridge, client):
    assert reverse("wagtailadmin_login") in client.get(address(bridge))["Location"]


def test_who_may_publish_the_finnish_page_alone_plans_no_edition(tree, bridge, publisher):
    group = publisher.groups.get()
    group.page_permissions.filter(page=tree.turku_en).delete()
    assert publisher.client.post(address(bridge), form(tree)).status_code == 200
    assert not Release.objects.exists()


def test_who_may_not_publish_an_edition_of_a_plan_does_not_cancel_it(tree, bridge, publisher):
    plan(bridge, [tree.english], soon(), WAIT, publisher)
    publisher.groups.get().page_permissions.filter(page=tree.turku_en).delete()
    publisher.client.post(reverse("cancel_release", args=[bridge.pk]))
    assert Release.objects.planned().exists()


def test_an_edition_has_no_plan_of_its_own(tree, bridge, publisher):
    assert publisher.client.get(address(bridge.get_translation(tree.english))).status_code == 404


def test_a_page_that_another_has_locked_is_not_planned(tree, bridge, publisher, people):
    Page.objects.filter(pk=bridge.pk).update(locked=True, locked_by=people("editors"))
    response = publisher.client.post(address(bridge), form(tree))
    assert response.status_code == 200
    assert not Release.objects.exists()


def test_the_approval_stands_on_the_page(tree, bridge, publisher):
    review_by(tree, publisher.groups.get())
    release = plan(bridge, [tree.english], soon(), WAIT, publisher)
    put_into_english(bridge, save=False)
    approve = reverse("approve_edition", args=[bridge.pk, tree.english.pk])
    assert approve in publisher.client.get(address(bridge)).content.decode()
    publisher.client.post(approve)
    come(release)
    assert carry_out_due() == 1


def test_cancelling_is_one_button(tree, bridge, publisher):
    plan(bridge, [tree.english], soon(), WAIT, publisher)
    publisher.client.post(reverse("cancel_release", args=[bridge.pk]))
    assert not Release.objects.planned().exists()
    assert publisher.client.post(reverse("cancel_release", args=[bridge.pk])).status_code == 404


def test_an_edition_in_a_plan_is_not_published_before_it(tree, bridge, publisher):
    plan(bridge, [tree.english], soon(), WAIT, publisher)
    put_into_english(bridge, save=False)
    edition = bridge.get_translation(tree.english)
    publisher.client.post(reverse("wagtailadmin_pages:edit", args=[edition.pk]), {"action": "publish"})
    assert live_words(edition)[2] == "EN Silta on kiinni."

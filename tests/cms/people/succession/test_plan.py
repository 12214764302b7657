"""Whoever leaves is replaced everywhere at once: in what is live, in drafts, in both editions, in her roles."""

import json
from datetime import date, timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page
from wagtail_localize.models import TranslationSource

from cms.access.models import Team
from cms.people.models import ContactRole
from cms.people.succession import Succession, uses_of
from projectpages.models import Participation
from tests.factories import content_page, project
from tests.succession import cards, live, newest, published, turku_coordinator
from tests.teams import member
from tests.translating import send, translate

Role = Team.Role


def test_a_live_page_is_published_anew_with_the_successor(tree, leaver, heir, admin_user):
    page = published(tree.turku, leaver)
    Succession(leaver, admin_user).carry_out(heir)
    page.refresh_from_db()
    assert (live(page), newest(page)) == (["Jatkaja Malli"], ["Jatkaja Malli"])
    assert page.latest_revision.user == admin_user
    assert not page.has_unpublished_changes


def test_a_draft_beside_a_live_page_stays_a_draft(tree, leaver, heir, admin_user):
    page = published(tree.turku, leaver)
    page.title = "Uusi otsikko"
    page.save_revision()
    Succession(leaver, admin_user).carry_out(heir)
    found = Page.objects.get(pk=page.pk)
    assert (live(page), newest(page)) == (["Jatkaja Malli"], ["Jatkaja Malli"])
    assert (found.title, found.get_latest_revision_as_object().title) == ("Sivu", "Uusi otsikko")
    assert (found.live, found.has_unpublished_changes) == (True, True)


def test_a_draft_that_names_nobody_is_still_what_the_editor_goes_on_with(tree, leaver, heir, admin_user):
    page = published(tree.turku, leaver)
    page.body = cards()
    page.save_revision()
    Succession(leaver, admin_user).carry_out(heir)
    assert (live(page), newest(page)) == (["Jatkaja Malli"], [])


def test_a_draft_alone_is_found_and_not_published(tree, leaver, heir, admin_user):
    page = published(tree.turku)
    page.body = cards(leaver)
    page.save_revision()
    (use,) = uses_of(leaver, admin_user)
    assert (use.live, bool(use.draft)) == ([], True)
    Succession(leaver, admin_user).carry_out(heir)
    assert (live(page), newest(page)) == ([], ["Jatkaja Malli"])


def test_a_page_that_was_never_published_is_changed(tree, leaver, heir, admin_user):
    page = content_page(tree.turku, "Luonnos", cards(leaver), live=False)
    page.save_revision()
    Succession(leaver, admin_user).carry_out(heir)
    assert (newest(page), Page.objects.get(pk=page.pk).live) == (["Jatkaja Malli"], False)


def test_a_contact_in_the_rows_of_a_project_is_replaced(tree, leaver, heir, admin_user):
    page = project(tree.turku_register, "Hanke")
    Participation.objects.filter(page=page, city="turku").update(contact=leaver)
    page.refresh_from_db()
    page.save_revision().publish()
    (use,) = uses_of(leaver, admin_user)
    assert use.places == ["osallistuja: paikallinen yhteyshenkilö"]
    Succession(leaver, admin_user).carry_out(heir)
    assert Participation.objects.get(page=page, city="turku").contact == heir


def test_both_editions_change_and_a_later_translation_keeps_the_successor(tree, leaver, heir, admin_user):
    page = published(tree.turku, leaver)
    translation = send(page, tree.english)
    translate(translation)
    edition = page.get_translation(tree.english)
    edition.get_latest_revision().publish()
    assert live(edition) == ["Lähtijä Malli"]
    Succession(leaver, admin_user).carry_out(heir)
    assert (live(page), live(edition)) == (["Jatkaja Malli"], ["Jatkaja Malli"])
    source = TranslationSource.objects.get_for_instance(page)
    assert f'"person": {leaver.pk}' not in json.loads(source.content_json)["body"]
    source.translations.get().save_target()
    assert newest(edition) == ["Jatkaja Malli"]


def test_what_the_user_may_not_change_is_listed_and_left(tree, leaver, heir):
    own, other = published(tree.turku, leaver), published(tree.espoo, leaver)
    succession = Succession(leaver, member(tree, "turku", Role.PUBLISHERS))
    assert [use.instance for use in succession.open_uses] == [own]
    assert [use.instance for use in succession.barred_uses] == [other]
    succession.carry_out(heir)
    assert (live(own), live(other)) == (["Jatkaja Malli"], ["Lähtijä Malli"])


def test_nobody_learns_the_title_of_others_drafts(tree, leaver):
    content_page(tree.espoo, "Salainen luonnos", cards(leaver), live=False).save_revision()
    page = published(tree.espoo, leaver, title="Julkinen")
    page.title = "Salainen uusi otsikko"
    page.save_revision()
    uses = uses_of(leaver, member(tree, "turku", Role.PUBLISHERS))
    assert [use.name for use in uses] == ["Toisen tiimin luonnos", "Julkinen (fi)"]


def test_who_may_not_publish_leaves_a_draft(tree, leaver, heir):
    page = published(tree.turku, leaver)
    Succession(leaver, member(tree, "turku", Role.EDITORS)).carry_out(heir)
    assert (live(page), newest(page)) == (["Lähtijä Malli"], ["Jatkaja Malli"])


@pytest.mark.parametrize("obstacle", ["locked", "scheduled"])
def test_a_page_that_must_not_change_now_is_left(tree, leaver, heir, admin_user, obstacle):
    page = published(tree.turku, leaver)
    if obstacle == "locked":
        Page.objects.filter(pk=page.pk).update(locked=True, locked_at=timezone.now())
    else:
        page.go_live_at = timezone.now() + timedelta(days=1)
        page.save_revision().publish()
    (use,) = uses_of(leaver, admin_user)
    assert use.obstacle
    Succession(leaver, admin_user).carry_out(heir)
    assert live(page) == ["Lähtijä Malli"]


def test_roles_end_today_and_begin_today_with_the_successor(tree, leaver, heir, admin_user):
    today = timezone.localdate()
    ContactRole.objects.create(person=leaver, kind="programme", start=today + timedelta(days=9))
    ContactRole.objects.create(person=leaver, kind="programme", end=date(2018, 1, 1))
    Succession(leaver, admin_user).carry_out(heir)
    old = {(role.kind, role.end, role.ended) for role in leaver.roles.all()}
    assert old == {("coordinator", today, True), ("programme", date(2018, 1, 1), False)}
    new = {(role.kind, role.city, role.start) for role in heir.roles.all()}
    assert new == {("coordinator", "turku", today), ("programme", "", today + timedelta(days=9))}
    assert not leaver.contact(city="turku").email


def test_a_role_that_the_successor_has_is_not_given_twice(tree, leaver, admin_user):
    heir = turku_coordinator("Jatkaja Malli")
    Succession(leaver, admin_user).carry_out(heir)
    assert heir.roles.count() == 1

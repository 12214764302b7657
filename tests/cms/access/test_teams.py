"""What each team of a city may do, seen through the editor's interface."""

import pytest
from django.test import Client
from wagtail.models import Collection
from wagtail.permissions import policy_registry

from cms.access.groups import ensure_team, grant
from cms.access.models import Team, cities_of
from cms.access.workflows import ensure_workflow
from media.models import CustomImage
from tests.conftest import HOST
from tests.factories import content_page
from tests.teams import member

Role = Team.Role


@pytest.mark.parametrize("edition", ["turku", "turku_en"])
def test_an_editor_edits_both_editions_but_does_not_publish(tree, edition):
    tester = getattr(tree, edition).permissions_for_user(member(tree, "turku", Role.EDITORS))
    assert tester.can_edit()
    assert tester.can_add_subpage()
    assert not tester.can_publish()


@pytest.mark.parametrize("edition", ["turku", "turku_en"])
def test_a_publisher_publishes_both_editions(tree, edition):
    assert getattr(tree, edition).permissions_for_user(member(tree, "turku", Role.PUBLISHERS)).can_publish()


def test_a_translator_has_the_english_page_only(tree):
    user = member(tree, "turku", Role.TRANSLATORS)
    assert tree.turku_en.permissions_for_user(user).can_edit()
    assert not tree.turku_en.permissions_for_user(user).can_publish()
    assert not tree.turku_en.permissions_for_user(user).can_delete()
    assert not tree.turku.permissions_for_user(user).can_edit()


@pytest.mark.parametrize("role", Role.values)
def test_no_team_of_a_city_reaches_another_city_or_the_programme(tree, role):
    user = member(tree, "turku", role)
    for page in (tree.espoo, tree.espoo_en, tree.home, tree.home_en, tree.register):
        tester = page.permissions_for_user(user)
        assert not tester.can_edit(), page
        assert not tester.can_publish(), page
        assert not tester.can_add_subpage(), page


def test_the_programmes_publishers_reach_every_city(tree):
    user = member(tree, "", Role.PUBLISHERS)
    assert all(page.permissions_for_user(user).can_publish() for page in (tree.home, tree.turku, tree.espoo_en))


def test_nobody_in_a_city_holds_the_right_that_reaches_across_cities(tree):
    for role in Role.values:
        assert not member(tree, "turku", role).has_perm("wagtail_localize.submit_translation")


def test_a_citys_team_works_for_its_city_and_the_programmes_for_all(tree, admin_user):
    assert cities_of(member(tree, "turku", Role.EDITORS)) == {"turku"}
    assert cities_of(member(tree, "", Role.PUBLISHERS)) is None
    assert cities_of(admin_user) is None


@pytest.mark.parametrize("role", Role.values)
def test_every_team_opens_the_admin(tree, role):
    browser = Client(headers={"host": HOST})
    browser.force_login(member(tree, "turku", role))
    assert browser.get("/admin/").status_code == 200


def test_an_editor_adds_pictures_and_a_translator_only_chooses_them(tree):
    policy = policy_registry.get_by_type(CustomImage)
    assert policy.user_has_permission(member(tree, "turku", Role.EDITORS), "add")
    translator = member(tree, "turku", Role.TRANSLATORS)
    assert not policy.user_has_permission(translator, "add")
    assert policy.user_has_permission(translator, "choose")


def test_what_an_editor_submits_waits_for_the_citys_publishers(tree):
    editor, publisher = member(tree, "turku", Role.EDITORS), member(tree, "turku", Role.PUBLISHERS)
    ensure_workflow("Turku: moderation", publisher.groups.get(), [tree.turku, tree.turku_en])
    tree.turku.save_revision()
    state = tree.turku.get_workflow().start(tree.turku, editor)
    task = state.current_task_state.specific.task.specific
    assert task.user_can_access_editor(tree.turku, publisher)
    assert [name for name, _label, _modal in task.get_actions(tree.turku, publisher)] != []
    assert task.get_actions(tree.turku, member(tree, "espoo", Role.PUBLISHERS)) == []


def test_permission_reaches_the_pages_below(tree):
    below = content_page(content_page(tree.turku, "Uutiset"), "Silta")
    assert below.permissions_for_user(member(tree, "turku", Role.PUBLISHERS)).can_publish()


def test_granting_again_changes_nothing(tree):
    group = member(tree, "turku", Role.EDITORS).groups.get()
    assert grant(group, Role.EDITORS, [tree.turku, tree.turku_en], Collection.get_first_root_node(), None) == 0
    assert not ensure_team("turku", Role.EDITORS, "Turku: editors")[1]

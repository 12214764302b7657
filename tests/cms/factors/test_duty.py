"""Who has to have a second step."""

import pytest
from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupApprovalTask

from cms.factors.duty import must_have_second_step
from tests.cms.factors.logging_in import RIGHT, SECOND, User, browser, give_app, give_password
from tests.teams import member

pytestmark = pytest.mark.django_db


def test_an_editor_may_do_without_and_whoever_has_one_is_asked(tree, settings):
    editor = member(tree, "turku", "editors")
    editor.set_password(RIGHT)
    editor.save()
    client = browser()
    give_password(client, name=editor.username)
    assert client.get("/admin/").status_code == 200
    settings.SECOND_STEP_REQUIRED = False
    give_app(editor)
    other = browser()
    assert give_password(other, name=editor.username)["Location"] == SECOND


def test_in_development_a_password_is_enough(maija, settings):
    settings.SECOND_STEP_REQUIRED = False
    client = browser()
    give_password(client)
    assert client.get("/admin/").status_code == 200


@pytest.mark.parametrize(
    ("city", "role", "duty"),
    [
        ("turku", "translators", False),
        ("turku", "editors", False),
        ("turku", "publishers", True),
        ("", "publishers", True),
    ],
)
def test_the_duty_follows_from_what_a_role_may_do(tree, city, role, duty):
    assert must_have_second_step(member(tree, city, role)) is duty


def test_whoever_manages_people_or_approves_has_the_duty():
    user = User.objects.create_user("pekka")
    assert not must_have_second_step(user)
    group = Group.objects.create(name="Helpdesk")
    user.groups.add(group)
    group.permissions.add(Permission.objects.get(codename="change_user"))
    assert must_have_second_step(User.objects.get(pk=user.pk))
    group.permissions.clear()
    task = GroupApprovalTask.objects.create(name="Approval")
    task.groups.add(group)
    assert must_have_second_step(User.objects.get(pk=user.pk))

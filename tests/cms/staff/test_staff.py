"""A city's publisher sees her own city's staff, and of Wagtail's own pages about users nothing."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.cms.staff.conftest import named
from tests.teams import member, with_mail

pytestmark = pytest.mark.django_db
User = get_user_model()


def text_of(client, address: str) -> str:
    """The page's own part."""
    return str(BeautifulSoup(client.get(address).content, "html.parser").find("main"))


def test_she_sees_who_works_for_her_city_and_nobody_else(tree, boss, browser):
    for city, role in (("turku", "editors"), ("turku", "translators"), ("espoo", "editors")):
        with_mail(member(tree, city, role))
    shown = text_of(browser(boss), named("staff"))
    assert "turku-editors@example.org" in shown
    assert "turku-translators@example.org" in shown
    assert "espoo" not in shown


def test_the_other_roles_of_her_citys_people_are_not_told(tree, boss, browser, team):
    ida = member(tree, "espoo", "publishers")
    ida.groups.add(team("turku", "translators").group)
    row = text_of(browser(boss), named("staff")).partition("espoo-publishers")[2].partition("</tr>")[0]
    assert "kääntäjä" in row
    assert "julkaisija" not in row


def test_another_city_cannot_be_asked_for(tree, boss, browser):
    member(tree, "espoo", "editors")
    for name in ("staff", "staff_invite"):
        assert browser(boss).get(named(name, city="espoo"))["Location"] == reverse("wagtailadmin_home")
        assert browser(boss).get(named(name, city=""))["Location"] == reverse("wagtailadmin_home")


def test_the_programmes_publishers_and_superusers_look_after_every_city(tree, browser, team, admin_user):
    team("turku", "editors"), team("espoo", "editors")
    for user in (member(tree, "", "publishers"), admin_user):
        for city in ("", "turku", "espoo"):
            assert browser(user).get(named("staff", city=city)).status_code == 200
    assert reverse("staff") in browser(admin_user).get(reverse("wagtailadmin_home")).content.decode()


def test_the_list_costs_the_same_for_many(tree, boss, browser, team, invited):
    somebody = browser(boss)
    somebody.get(named("staff"))

    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            somebody.get(named("staff"))
        return len(asked)

    group = team("turku", "editors").group
    group.user_set.add(User.objects.create_user("first"))
    invited()
    few = queries()
    group.user_set.add(*[User.objects.create_user(f"user{number}") for number in range(10)])
    invited(email="second@example.org")
    assert queries() <= few


def test_the_report_names_who_has_not_signed_in_for_half_a_year(tree, boss, browser, team):
    group, now = team("turku", "editors").group, timezone.now()
    for name, last, made in (("idle", 200, 400), ("busy", 20, 400), ("never", None, 200), ("fresh", None, 5)):
        user = User.objects.create_user(f"{name}-account", date_joined=now - timedelta(days=made))
        User.objects.filter(pk=user.pk).update(last_login=last and now - timedelta(days=last))
        group.user_set.add(user)
    stranger = member(tree, "espoo", "editors")
    User.objects.filter(pk=stranger.pk).update(last_login=now - timedelta(days=400))
    for address in (reverse("staff_unused"), reverse("staff_unused_results")):
        shown = browser(boss).get(address).content.decode()
        assert "idle-account" in shown
        assert "never-account" in shown
        for other in ("busy-account", "fresh-account", stranger.username):
            assert other not in shown


WAGTAILS_OWN = [
    ("wagtailusers_users:index", ()),
    ("wagtailusers_users:add", ()),
    ("wagtailusers_users:edit", ("user",)),
    ("wagtailusers_users:delete", ("user",)),
    ("wagtailusers_users:copy", ("user",)),
    ("wagtailusers_users:history", ("user",)),
    ("wagtailusers_groups:index", ()),
    ("wagtailusers_groups:add", ()),
    ("wagtailusers_groups:edit", ("group",)),
    ("wagtailusers_groups:delete", ("group",)),
]


@pytest.mark.parametrize(("name", "objects"), WAGTAILS_OWN, ids=[name for name, _objects in WAGTAILS_OWN])
def test_wagtails_own_pages_about_users_and_groups_are_closed_to_her(tree, boss, browser, team, name, objects):
    """Whoever may change users there may make herself a superuser (wagtail issue 14100): nobody is given the right."""
    ida = member(tree, "turku", "editors")
    ids = {"user": ida.pk, "group": team("turku", "editors").group_id}
    address = reverse(name, args=[ids[each] for each in objects])
    typed = {"username": "new", "is_superuser": "on", "is_active": "on", "groups": Group.objects.last().pk}
    for answer in (browser(boss).get(address), browser(boss).post(address, typed)):
        assert (answer.status_code, answer["Location"]) == (302, reverse("wagtailadmin_home"))
    assert not User.objects.filter(is_superuser=True).exists()
    assert User.objects.filter(pk=ida.pk).exists()


@pytest.mark.parametrize("action", ["assign_role", "delete", "set_active_state"])
def test_nor_does_she_reach_users_by_bulk(tree, boss, browser, action):
    ida = member(tree, "espoo", "editors")
    address = f"{reverse('wagtail_bulk_action', args=['auth', 'user', action])}?id={ida.pk}"
    typed = {"role": boss.groups.get().pk, "mark_as_active": ""}
    for answer in (browser(boss).get(address), browser(boss).post(address, typed)):
        assert ida.username not in answer.content.decode()
    ida.refresh_from_db()
    assert (ida.is_active, ida.groups.get().team.city) == (True, "espoo")


def test_no_team_of_a_city_holds_a_right_over_accounts(tree):
    for city in ("turku", ""):
        for role in ("publishers",) if not city else ("publishers", "editors", "translators"):
            rights = member(tree, city, role).get_all_permissions()
            assert {right for right in rights if right.startswith(("auth.", "wagtailusers.", "staff."))} == set()

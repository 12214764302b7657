"""A role ends by hand or by itself; a publisher ends those of her own city, but for some that are not hers to end."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from cms.access.models import teams_of
from cms.serving.daily import daily_work
from cms.staff.ending import end_due_roles, end_role, forget, set_last_day
from cms.staff.models import Invitation, RoleTerm
from tests.cms.staff.conftest import named
from tests.teams import member

pytestmark = pytest.mark.django_db
User = get_user_model()


def roles(user) -> set[tuple[str, str]]:
    return teams_of(User.objects.get(pk=user.pk))


@pytest.fixture
def end(browser, team):
    """A function that has somebody end somebody's role, and gives the answer."""

    def ended(by, holder, city="turku", role="editors"):
        return browser(by).post(reverse("staff_role", args=[holder.pk, team(city, role).pk]), {"end": "now"})

    return ended


def test_she_ends_a_role_and_it_is_gone_with_the_next_click(tree, boss, browser, end):
    ida = member(tree, "turku", "editors")
    at_work = browser(ida)
    assert at_work.get("/admin/").status_code == 200
    assert end(boss, ida).status_code == 302
    assert at_work.get("/admin/").status_code == 302
    assert User.objects.get(pk=ida.pk).is_active, "the account stays"
    (entry,) = ModelLogEntry.objects.filter(action="staff.end")
    assert (entry.user, entry.object_id, entry.data["role"]) == (boss, str(ida.pk), "editors")


def test_the_other_roles_of_the_account_stay(tree, boss, end, team):
    ida = member(tree, "espoo", "publishers")
    ida.groups.add(team("turku", "editors").group)
    end(boss, ida)
    assert roles(ida) == {("espoo", "publishers")}


@pytest.mark.parametrize(
    ("city", "role"), [("espoo", "editors"), ("espoo", "publishers"), ("", "publishers")], ids=["editor", "boss", "6"]
)
def test_another_citys_role_does_not_exist_for_her(tree, boss, browser, end, team, city, role):
    holder = member(tree, city, role)
    assert end(boss, holder, city, role).status_code == 404
    assert browser(boss).get(reverse("staff_role", args=[holder.pk, team(city, role).pk])).status_code == 404
    assert roles(holder) == {(city, role)}


def test_a_forged_number_reaches_nobody_else(tree, boss, end):
    """Her own team's number with another city's person, and the other way round."""
    theirs, ours = member(tree, "espoo", "editors"), member(tree, "turku", "editors")
    assert end(boss, theirs, "turku", "editors").status_code == 404
    assert end(boss, ours, "espoo", "editors").status_code == 404
    assert end(boss, User(pk=99999)).status_code == 404
    assert (roles(theirs), roles(ours)) == ({("espoo", "editors")}, {("turku", "editors")})


def test_superusers_and_the_programmes_people_are_not_hers_to_end(tree, boss, browser, end, team):
    root = User.objects.create_superuser("root")
    programme = member(tree, "", "publishers")
    for holder in (root, programme):
        holder.groups.add(team("turku", "editors").group)
        assert end(boss, holder).status_code == 404
        assert ("turku", "editors") in roles(holder)
        assert f"/{holder.pk}/" not in browser(boss).get(named("staff")).content.decode()


def test_nobody_ends_her_own_role_so_that_no_city_is_locked_out(boss, end):
    assert end(boss, boss, role="publishers").status_code == 404
    assert roles(boss) == {("turku", "publishers")}


@pytest.mark.parametrize("role", ["editors", "translators"])
def test_nobody_below_a_publisher_ends_roles(tree, boss, end, role):
    assert end(member(tree, "turku", role), boss, role="publishers").status_code == 404
    assert roles(boss) == {("turku", "publishers")}


def test_a_get_ends_nothing(tree, boss, browser, team):
    ida = member(tree, "turku", "editors")
    browser(boss).get(reverse("staff_role", args=[ida.pk, team("turku", "editors").pk]), {"end": "now"})
    assert roles(ida) == {("turku", "editors")}


def test_the_last_day_can_be_set_changed_and_taken_away(tree, boss, browser, team):
    ida, today = member(tree, "turku", "editors"), timezone.localdate()
    address = reverse("staff_role", args=[ida.pk, team("turku", "editors").pk])
    for day in (today + timedelta(days=9), today, None):
        assert browser(boss).post(address, {"until": day or ""}).status_code == 302
        assert RoleTerm.objects.get().until == day
    assert browser(boss).post(address, {"until": today - timedelta(days=1)}).status_code == 200
    assert RoleTerm.objects.get().until is None


def test_a_role_ends_by_itself_after_its_last_day(tree, boss, team):
    ida, turku, day = member(tree, "turku", "editors"), team("turku", "editors"), timezone.localdate()
    set_last_day(ida, turku, day, boss)
    daily_work.call()
    assert roles(ida) == {("turku", "editors")}, "the last day is a day of work"
    with time_machine.travel(timezone.now() + timedelta(days=1)):
        assert daily_work.call()["cms.staff.wagtail_hooks.end_due_roles"] == 1
        assert end_due_roles() == 0
    assert roles(ida) == set()
    assert ModelLogEntry.objects.get(action="staff.expire").user is None


def test_whoever_signs_in_after_her_last_day_has_no_role_even_if_no_worker_ran(tree, boss, browser, team):
    ida = member(tree, "turku", "editors")
    ida.set_password("hyrrä pato vilske lumme")
    ida.save()
    set_last_day(ida, team("turku", "editors"), timezone.localdate(), boss)
    with time_machine.travel(timezone.now() + timedelta(days=1)):
        late = browser()
        late.post(reverse("wagtailadmin_login"), {"username": ida.username, "password": "hyrrä pato vilske lumme"})
        assert late.get("/admin/").status_code == 302
    assert roles(ida) == set()


def test_what_has_ended_is_shown_for_a_year_and_addresses_are_kept_a_month(tree, boss, browser, invited, team):
    ida = member(tree, "turku", "editors")
    User.objects.filter(pk=ida.pk).update(first_name="Iida", last_name="Entinen")
    end_role(ida, team("turku", "editors"), boss)
    invited()
    assert "Iida Entinen" in browser(boss).get(named("staff")).content.decode()
    for days, kept in ((36, (1, 1)), (38, (0, 1)), (366, (0, 0))):
        with time_machine.travel(timezone.now() + timedelta(days=days)):
            forget()
        assert (Invitation.objects.count(), RoleTerm.objects.count()) == kept

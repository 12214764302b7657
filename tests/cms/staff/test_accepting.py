"""A link is good for one address, once, for seven days; what it gives is one role."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from cms.access.models import teams_of
from cms.staff.accepting import AnsweredError, accept_with_account
from cms.staff.ending import end_role
from cms.staff.models import Invitation, RoleTerm
from tests.cms.staff.conftest import GOOD, GUEST, account
from tests.teams import member, with_mail

pytestmark = pytest.mark.django_db
User = get_user_model()


def answer_address() -> str:
    return reverse("invitation")


def test_a_guest_makes_an_account_with_that_one_role_and_signs_in_with_it(browser, invited):
    guest = browser()
    guest.get(invited(language="en"), follow=True)
    sent = guest.post(answer_address(), account())
    user = User.objects.get(email=GUEST)
    assert teams_of(user) == {("turku", "editors")}
    assert (user.get_full_name(), user.is_staff, user.is_superuser) == ("Maija Malli", False, False)
    assert user.wagtail_userprofile.preferred_language == "en"
    assert sent["Location"].startswith(reverse("wagtailadmin_login")), "her password is asked for: no log-in by mail"
    assert "_auth_user_id" not in guest.session
    guest.post(reverse("wagtailadmin_login"), {"username": GUEST, "password": GOOD, "next": "/admin/"})
    assert guest.get("/admin/").status_code == 200
    assert [entry.action for entry in ModelLogEntry.objects.for_instance(user).order_by("pk")] == [
        "wagtail.create",
        "staff.accept",
        "audit.login.in",
    ]


def test_opening_the_link_changes_nothing_and_leaves_its_key_out_of_the_address(browser, invited):
    link = invited()
    for _scanner in range(3):
        shown = browser().get(link, follow=True)
    assert shown.redirect_chain == [(answer_address(), 302)]
    assert GUEST in shown.content.decode()
    assert "no-store" in shown["Cache-Control"]
    token = link.rstrip("/").rpartition("/")[2]
    assert all(token not in str(session.get_decoded()) for session in Session.objects.all())
    assert Invitation.objects.get().state == "waiting"
    assert not User.objects.filter(email=GUEST).exists()


def test_the_link_works_once(browser, invited):
    link = invited()
    first, second = browser(), browser()
    for guest in (first, second):
        guest.get(link, follow=True)
    first.post(answer_address(), account())
    assert second.post(answer_address(), account(last_name="Muu")).status_code == 404
    assert browser().get(link).status_code == 404
    assert User.objects.filter(email=GUEST).count() == 1


def test_of_two_who_answer_at_once_one_comes_too_late(tree, invited):
    invited()
    invitation = Invitation.objects.get()
    accept_with_account(invitation, member(tree, "espoo", "editors"))
    late = member(tree, "espoo", "translators")
    with pytest.raises(AnsweredError):
        accept_with_account(invitation, late)
    assert teams_of(late) == {("espoo", "translators")}


def test_the_link_ends_after_seven_days(browser, invited):
    link = invited()
    guest = browser()
    guest.get(link, follow=True)
    with time_machine.travel(timezone.now() + timedelta(days=7, minutes=1)):
        assert browser().get(link).status_code == 404
        assert guest.post(answer_address(), account()).status_code == 404
    assert not User.objects.filter(email=GUEST).exists()


def test_a_made_up_link_leads_nowhere_and_leaves_no_session(browser):
    guest = browser()
    for path in ("/admin/invitation/", f"/admin/invitation/{'x' * 43}/"):
        assert guest.get(path).status_code == 404
        assert guest.post(path, account()).status_code in {404, 405}
    assert not Session.objects.exists()


def test_the_form_cannot_change_the_address_the_name_or_the_rights(browser, invited):
    guest = browser()
    guest.get(invited(), follow=True)
    forged = {"email": "x@example.org", "username": "admin", "is_superuser": "on", "groups": "1", "team": "1"}
    guest.post(answer_address(), account() | forged)
    user = User.objects.get(email=GUEST)
    assert (user.username, user.email, user.is_superuser) == (GUEST, GUEST, False)
    assert teams_of(user) == {("turku", "editors")}


@pytest.mark.parametrize("password", ["lyhyt", "Maija.Malli2026", "turku2026turku", "salasanasalasana"])
def test_a_bad_password_is_refused_and_the_link_still_works(browser, invited, password):
    guest = browser()
    guest.get(invited(), follow=True)
    assert guest.post(answer_address(), account(password)).status_code == 200
    assert not User.objects.filter(email=GUEST).exists()
    assert guest.post(answer_address(), account()).status_code == 302


def test_who_has_an_account_gets_the_role_only_after_she_has_signed_in(tree, browser, invited):
    """Never silently: neither by the link alone nor by its form."""
    maija = with_mail(member(tree, "espoo", "translators"))
    guest = browser()
    link = invited(email=maija.email)
    shown = guest.get(link, follow=True).content.decode()
    assert f"{reverse('wagtailadmin_login')}?next={answer_address()}" in shown
    assert "password1" not in shown
    guest.post(answer_address(), account())
    assert (User.objects.filter(email=maija.email).count(), maija.groups.count()) == (1, 1)
    guest.force_login(maija)
    guest.get(answer_address())
    assert maija.groups.count() == 1
    guest.post(answer_address())
    assert teams_of(User.objects.get(pk=maija.pk)) == {("espoo", "translators"), ("turku", "editors")}


def test_somebody_else_who_is_signed_in_cannot_take_the_role(tree, browser, invited):
    other = with_mail(member(tree, "espoo", "editors"))
    guest = browser(other)
    answer = guest.get(invited(), follow=True)
    assert answer.status_code == 403
    assert GUEST not in answer.content.decode()
    assert guest.post(answer_address()).status_code == 403
    assert other.groups.count() == 1


def test_an_account_without_an_address_matches_no_invitation(tree, browser, invited):
    nameless = member(tree, "espoo", "editors")
    assert nameless.email == ""
    guest = browser(nameless)
    guest.get(invited(), follow=True)
    assert guest.post(answer_address()).status_code == 403


def test_an_invitation_does_not_open_an_account_that_was_closed(tree, browser, invited):
    maija = with_mail(member(tree, "espoo", "editors"))
    User.objects.filter(pk=maija.pk).update(is_active=False)
    guest = browser()
    assert guest.get(invited(email=maija.email), follow=True).status_code == 403
    assert guest.post(answer_address(), account()).status_code == 403
    assert User.objects.filter(email=maija.email).count() == 1


def test_the_invitations_of_a_publisher_whose_role_has_ended_are_worthless(boss, browser, invited, team):
    """Else she could keep a door open for herself: invite a second address of her own on her last day."""
    link = invited(role="publishers")
    guest = browser()
    guest.get(link, follow=True)
    end_role(boss, team("turku", "publishers"))
    assert guest.post(answer_address(), account()).status_code == 404
    assert not User.objects.filter(email=GUEST).exists()


def test_an_account_of_the_same_name_does_not_stand_in_the_way(browser, invited):
    User.objects.create_user(GUEST.upper(), email="somebody@example.org")
    guest = browser()
    guest.get(invited(), follow=True)
    guest.post(answer_address(), account())
    assert User.objects.get(email=GUEST).username == f"{GUEST}-2"


def test_the_role_ends_on_the_day_that_the_invitation_names(browser, invited):
    day = timezone.localdate() + timedelta(days=30)
    guest = browser()
    guest.get(invited(until=day), follow=True)
    guest.post(answer_address(), account())
    assert RoleTerm.objects.get().until == day


def test_one_address_cannot_try_links_without_end(browser, invited):
    guest, link = browser(), invited()
    answers = [guest.get(link).status_code for _again in range(61)]
    assert answers[:60] == [302] * 60
    assert answers[60] == 429

"""A city's publisher invites people to her own city's roles, and to nothing else."""

from datetime import timedelta

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.core import mail
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from cms.staff import inviting
from cms.staff.models import Invitation
from tests.cms.staff.conftest import GUEST, link_in, named
from tests.teams import member, with_mail

pytestmark = pytest.mark.django_db


@pytest.fixture
def typed(team):
    """A function that gives what is typed into the form: Turku's editors unless another team is named."""

    def form(city="turku", role="editors", **fields):
        return {"email": GUEST, "team": team(city, role).pk, "language": "fi", "until": ""} | fields

    return form


def test_she_invites_to_each_role_of_her_city(browser, boss, typed):
    for number, role in enumerate(("translators", "editors", "publishers")):
        browser(boss).post(named("staff_invite"), typed(role=role, email=f"{number}@example.org"))
    assert {invitation.team.role for invitation in Invitation.objects.all()} == {"translators", "editors", "publishers"}
    assert [message.to for message in mail.outbox] == [["0@example.org"], ["1@example.org"], ["2@example.org"]]


@pytest.mark.parametrize(("city", "role"), [("espoo", "editors"), ("espoo", "publishers"), ("", "publishers")])
def test_she_cannot_invite_to_another_citys_or_the_programmes_role(browser, boss, typed, city, role):
    """By Wagtail's own right to add users she could: it gives every group (issue 14100)."""
    browser(boss).post(named("staff_invite"), typed(city, role))
    browser(boss).post(named("staff_invite", city=city), typed(city, role))
    assert not Invitation.objects.exists()
    assert mail.outbox == []


@pytest.mark.parametrize("role", ["editors", "translators"])
def test_nobody_below_a_publisher_invites(tree, browser, typed, role):
    somebody = browser(member(tree, "turku", role))
    for name in ("staff", "staff_invite", "staff_unused"):
        assert somebody.get(named(name)).status_code == 302
    somebody.post(named("staff_invite"), typed())
    assert not Invitation.objects.exists()
    assert reverse("staff") not in somebody.get(reverse("wagtailadmin_home")).content.decode()


def test_the_form_and_the_mail_are_the_same_whether_the_address_has_an_account(tree, browser, boss, typed):
    with_mail(member(tree, "espoo", "editors"))
    shown, mailed = [], []
    for email in ("nobody@example.org", "espoo-editors@example.org"):
        answer = browser(boss).post(named("staff_invite"), typed(email=email), follow=True)
        shown.append(BeautifulSoup(answer.content, "html.parser").find("main").text.replace(email, "…"))
        body = mail.outbox[-1].body
        mailed.append((mail.outbox[-1].subject, body.replace(link_in(body), "…").replace(email, "…")))
        Invitation.objects.all().delete()
    assert shown[0] == shown[1]
    assert mailed[0] == mailed[1]


def test_the_mail_says_who_where_what_and_how_long_and_holds_no_html(boss, invited):
    with time_machine.travel("2026-03-02T10:00Z", tick=False):
        boss.first_name, boss.last_name = "Ruut", "Rantala"
        boss.save()
        invited(language="en", until=timezone.localdate() + timedelta(days=30))
    (sent,) = mail.outbox
    assert sent.message().get_content_type() == "text/plain"
    for words in ("Ruut Rantala", "Turku", "editor", "9 March 2026", "7 days", "once"):
        assert words in sent.body
    assert sent.reply_to == [boss.email]


def test_the_mail_is_in_the_language_that_was_chosen(invited):
    invited(language="fi")
    invited(email="other@example.org", language="en")
    assert mail.outbox[0].subject == "Kutsu tekemään sivustoa: Turku"
    assert mail.outbox[1].subject == "Invitation to work on the website of Turku"


def test_no_name_or_address_makes_a_header_of_its_own(boss, browser, invited, typed):
    boss.first_name, boss.email = "Ruut\r\nBcc: everybody@example.org", "ruut@example.org\nBcc: x@example.org"
    boss.save()
    invited()
    (sent,) = mail.outbox
    assert list(sent.message().keys()).count("Bcc") == 0
    assert sent.reply_to == []
    assert sent.recipients() == [GUEST]
    browser(boss).post(named("staff_invite"), typed(email="a@example.org\r\nBcc: b@example.org"))
    browser(boss).post(named("staff_invite"), typed(email="a@example.org, b@example.org"))
    assert len(mail.outbox) == 1


def test_the_link_is_on_the_installs_own_host_whatever_host_was_asked(boss, browser, typed):
    browser(boss).post(named("staff_invite"), typed(), headers={"x-forwarded-host": "evil.example"})
    assert "evil" not in mail.outbox[0].body
    assert "http://localhost:8000/admin/invitation/" in mail.outbox[0].body


def test_the_key_is_not_stored(invited):
    token = invited().rstrip("/").rpartition("/")[2]
    for rows in (Invitation.objects.values_list(), ModelLogEntry.objects.values_list()):
        assert token not in str(list(rows))


def test_twenty_mails_within_an_hour_are_enough(boss, browser, typed):
    somebody = browser(boss)
    for number in range(inviting.PER_HOUR + 2):
        answer = somebody.post(named("staff_invite"), typed(email=f"g{number}@example.org"))
    assert len(mail.outbox) == inviting.PER_HOUR
    assert answer.status_code == 200
    with time_machine.travel(timezone.now() + timedelta(hours=1, minutes=1)):
        browser(boss).post(named("staff_invite"), typed(email="later@example.org"))
    assert mail.outbox[-1].to == ["later@example.org"]


def test_the_same_address_is_not_invited_twice_to_a_role(boss, browser, typed):
    for email in (GUEST, GUEST.upper()):
        browser(boss).post(named("staff_invite"), typed(email=email))
    assert Invitation.objects.count() == 1


def test_sending_again_makes_a_new_link_and_ends_the_old_one(boss, browser, invited):
    old, invitation = invited(), Invitation.objects.get()
    again = named("staff_invite_again", invitation.pk)
    browser(boss).post(again)
    assert len(mail.outbox) == 1, "a mail a minute is enough to be a nuisance"
    with time_machine.travel(timezone.now() + timedelta(days=6)):
        browser(boss).post(again)
        new = link_in(mail.outbox[1].body)
        assert browser().get(old).status_code == 404
        assert browser().get(new).status_code == 302
    with time_machine.travel(timezone.now() + timedelta(days=12)):
        assert browser().get(new).status_code == 302, "7 days from when it was sent again"


def test_a_withdrawn_invitation_is_worthless(boss, browser, invited):
    link, invitation = invited(), Invitation.objects.get()
    guest = browser()
    assert guest.get(link, follow=True).status_code == 200
    browser(boss).post(named("staff_withdraw", invitation.pk))
    assert guest.get(reverse("invitation")).status_code == 404
    assert browser().get(link).status_code == 404


def test_another_citys_invitations_do_not_exist_for_her(tree, browser, invited):
    link, invitation = invited(), Invitation.objects.get()
    stranger = browser(member(tree, "espoo", "publishers"))
    for name in ("staff_invite_again", "staff_withdraw"):
        assert stranger.post(reverse(name, args=[invitation.pk])).status_code == 404
    assert stranger.get(named("staff")).status_code == 302
    assert GUEST not in stranger.get(reverse("staff")).content.decode()
    assert browser().get(link).status_code == 302


def test_what_is_done_stands_in_the_history_without_the_address(boss, browser, invited):
    invited()
    browser(boss).post(named("staff_withdraw", Invitation.objects.get().pk))
    entries = ModelLogEntry.objects.filter(action__startswith="staff.").order_by("pk")
    assert [(entry.action, entry.user, entry.data["city"]) for entry in entries] == [
        ("staff.invite", boss, "turku"),
        ("staff.withdraw", boss, "turku"),
    ]
    assert GUEST not in str(list(entries.values()))
    assert GUEST in entries[0].message
    Invitation.objects.all().delete()
    assert GUEST not in ModelLogEntry.objects.get(pk=entries[0].pk).message


def test_a_mail_server_that_is_away_is_said_and_the_invitation_waits(boss, browser, typed, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    answer = browser(boss).post(named("staff_invite"), typed(), follow=True)
    assert "ei lähtenyt" in answer.content.decode()
    assert Invitation.objects.get().sent_at is None

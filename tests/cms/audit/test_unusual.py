"""What is unusual is told by mail, once, and the mail never stands in anybody's way."""

from datetime import timedelta
from smtplib import SMTPException

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.models import Group
from django.core import mail
from django.test import RequestFactory
from django.utils import timezone
from wagtail.log_actions import LogContext

from cms.access.models import Team
from cms.audit import rounds
from cms.audit.guard import log_opened
from cms.audit.models import Alarm, Record
from tests.cms.audit.conftest import committed
from tests.factories import content_page
from tests.teams import with_mail

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _before(boss):
    """What the fixtures did is old news."""
    with committed():
        pass
    rounds.go_round()
    Alarm.objects.all().delete()
    mail.outbox.clear()


def make_superuser(user):
    with committed():
        user.is_superuser = True
        user.save()


def test_a_new_superuser_is_told_to_the_others_in_plain_words(boss, turku):
    with committed(), LogContext(user=boss):
        turku.is_superuser = True
        turku.save()
    rounds.go_round()
    letter = mail.outbox[0]
    assert letter.to == ["boss@example.org"]
    assert letter.subject == "Tietoturva: Uusi pääkäyttäjä"
    record = Record.objects.get(action="audit.account", object_id=turku.pk, user=boss)
    assert "Boss muutti kohdetta ”turku-publishers” (käyttäjä)" in letter.body
    assert f"http://localhost:8000/admin/reports/log/?record={record.pk}" in letter.body


def test_a_mail_goes_to_the_configured_address_instead(settings, turku):
    settings.AUDIT_MAIL = ["turva@example.org"]
    make_superuser(turku)
    rounds.go_round()
    assert [letter.to for letter in mail.outbox] == [["turva@example.org"]]


def test_the_same_is_not_told_twice(turku):
    make_superuser(turku)
    rounds.go_round()
    told = len(mail.outbox)
    rounds.go_round()
    assert len(mail.outbox) == told > 0


def test_many_pages_unpublished_are_one_alarm(tree, turku):
    pages = [content_page(tree.turku, f"Sivu {number}") for number in range(14)]
    with LogContext(user=turku):
        for page in pages[:9]:
            page.unpublish(user=turku)
        rounds.go_round()
        assert mail.outbox == []
        for page in pages[9:]:
            page.unpublish(user=turku)
            rounds.go_round()
    assert [letter.subject for letter in mail.outbox] == ["Tietoturva: Monta sivua poistettu julkaisusta tai kokonaan"]
    assert Alarm.objects.get().times == 5


def test_many_failed_log_ins_of_one_account_are_told_and_a_few_are_not(turku):
    def fail(times):
        for _time in range(times):
            authenticate(RequestFactory().post("/"), username=turku.username, password="väärä")

    fail(4)
    rounds.go_round()
    assert mail.outbox == []
    fail(3)
    rounds.go_round()
    assert [letter.subject for letter in mail.outbox] == ["Tietoturva: Monta epäonnistunutta kirjautumista"]


def test_rights_in_another_city_are_told_and_those_in_ones_own_are_not(turku, espoo):
    with committed():
        turku.groups.add(Team.objects.get_or_create(city="turku", role="editors", group=editors("turku"))[0].group)
    rounds.go_round()
    assert mail.outbox == []
    with committed():
        turku.groups.add(Team.objects.get(city="espoo", role="publishers").group)
    rounds.go_round()
    assert [letter.subject for letter in mail.outbox] == ["Tietoturva: Oikeuksia toiseen kaupunkiin"]


def editors(city):
    return Group.objects.create(name=f"{city}: editors")


def test_a_mail_server_that_is_away_stops_nobody_and_the_mail_comes_later(turku, monkeypatch):
    def refuse(*args, **kwargs):
        raise SMTPException

    monkeypatch.setattr("cms.audit.mail.send_mail", refuse)
    make_superuser(turku)
    assert rounds.go_round() > 0
    assert Alarm.objects.get(kind="superuser").mailed_at is None
    monkeypatch.undo()
    rounds.go_round()
    assert len(mail.outbox) > 0


def test_mails_are_in_the_readers_language(boss, turku):
    with_mail(boss, "en")
    make_superuser(turku)
    rounds.go_round()
    assert "Security: A new superuser" in [letter.subject for letter in mail.outbox]


def test_what_is_old_is_no_news(turku):
    """An install that gets this app has years of entries, which get their records then."""
    make_superuser(turku)
    with log_opened():
        Record.objects.filter(number=None).update(at=timezone.now() - timedelta(days=3))
    rounds.go_round()
    assert mail.outbox == []

"""Translators are told what arrives, what changes and what is due: each thing once, in their own language."""

from datetime import date, timedelta

import pytest
import time_machine
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from cms.access.models import Team
from cms.board.assigning import assign
from cms.board.models import Assignment, Notice
from cms.board.tasks import daily_mails
from cms.translation.editions import make_edition
from cms.translation.sending import send_below
from tests.teams import member, with_mail

Role = Team.Role
WORDS = {"Silta": "Bridge", "Kolmen sanan ingressi": "A lead of three words"}


def test_a_page_that_is_sent_is_told_to_the_citys_translators_at_once(
    stored, tree, translator, neighbour, publisher, publish
):
    page = publish("Silta")
    with stored():
        make_edition(page, tree.english, {}, publish=False)
    (message,) = mail.outbox
    assert message.to == [translator.email]
    assert message.subject == "Uutta käännettävää: Silta"
    edition = page.get_translation(tree.english)
    address = reverse("wagtailadmin_pages:edit", args=[edition.pk])
    assert f"http://localhost:8000{address}" in message.body
    assert "4 sanaa käännettävänä" in message.body
    assert (message.content_subtype, message.alternatives) == ("plain", [])


def test_each_reads_it_in_her_own_language(stored, tree, neighbour, publish, sent):
    with stored():
        make_edition(publish("Tunneli", parent=tree.espoo), tree.english, {}, publish=False)
    assert sent() == [("espoo-translators", "New to translate: Tunneli")]


def test_a_section_that_is_sent_makes_one_mail(stored, tree, translator, publish, admin_user, sent):
    for number in range(3):
        publish(f"Sivu {number}")
    with stored():
        assert send_below(tree.turku, [tree.english], admin_user) == 3
    assert sent() == [("turku-translators", "3 käännöstä sinulle")]


def test_a_page_of_the_programme_is_not_told_to_the_cities_nor_a_citys_to_the_programme(
    stored, tree, translator, publish, sent
):
    with_mail(member(tree, "", Role.TRANSLATORS))
    with stored():
        make_edition(publish("Ohjelma", parent=tree.home), tree.english, {}, publish=False)
        make_edition(publish("Silta"), tree.english, {}, publish=False)
    assert [receiver for receiver, _subject in sent()] == ["home-translators", "turku-translators"]


def test_the_programme_is_told_when_a_city_has_no_translator(stored, tree, publish, sent):
    with_mail(member(tree, "", Role.TRANSLATORS))
    member(tree, "turku", Role.TRANSLATORS).delete()
    with stored():
        make_edition(publish("Silta"), tree.english, {}, publish=False)
    assert [receiver for receiver, _subject in sent()] == ["home-translators"]


def test_what_is_translated_as_it_is_sent_is_no_news(stored, tree, translator, publish, sent):
    with stored():
        publish("Silta", WORDS)
    assert sent() == []


def test_who_is_given_a_page_is_told_at_once_and_in_one_mail_for_many(stored, translator, publisher, publish, sent):
    pages = [publish("Silta"), publish("Tunneli")]
    with stored():
        assign(pages[:1], "en", publisher, {"owner": translator, "due": date(2030, 1, 2), "note": "Kiire"})
    assert "Määräpäivä 2.1.2030" in mail.outbox[0].body
    assert "Kiire" in mail.outbox[0].body
    assert sent() == [("turku-translators", "Annettu sinulle: Silta")]
    with stored():
        assign(pages, "en", publisher, {"owner": None})
    assert sent() == []
    with stored():
        assign(pages, "en", publisher, {"owner": translator})
    assert sent() == [("turku-translators", "2 käännöstä sinulle")]


def test_who_takes_a_page_herself_is_not_told(stored, translator, publish, sent):
    with stored():
        assign([publish("Silta")], "en", translator, {"owner": translator})
    assert sent() == []


def test_a_page_with_an_owner_is_told_to_her_alone(stored, tree, translator, publisher, publish, sent):
    page = publish("Silta")
    assign([page], "en", translator, {"owner": publisher})
    Notice.objects.all().delete()
    with stored():
        make_edition(page, tree.english, {}, publish=False)
    assert [receiver for receiver, _subject in sent()] == ["turku-publishers"]


def test_changes_are_told_once_for_each_publication_in_one_mail_a_day(translator, neighbour, publish, change, sent):
    pages = [publish("Silta", WORDS), publish("Tunneli", WORDS)]
    daily_mails()
    sent()
    for page in pages:
        change(page)
    daily_mails()
    assert sent() == [("turku-translators", "2 käännöstä sinulle")]
    daily_mails()
    assert sent() == []
    with time_machine.travel(timezone.now() + timedelta(days=1)):
        change(pages[0], "Ja taas")
        daily_mails()
    assert sent() == [("turku-translators", "Sivu on muuttunut: Silta")]


@pytest.mark.parametrize("field", [{"email": ""}, {"is_active": False}])
def test_without_an_address_or_an_account_nobody_is_told(stored, tree, translator, publish, field, sent):
    for name, value in field.items():
        setattr(translator, name, value)
    translator.save()
    with stored():
        make_edition(publish("Silta"), tree.english, {}, publish=False)
    assert (sent(), Notice.objects.count()) == ([], 0)


def test_a_mail_that_could_not_be_sent_comes_the_next_day_and_then_never_again(
    stored, tree, translator, publish, settings, sent
):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9  # nobody answers there
    page = publish("Silta")
    with stored():
        make_edition(page, tree.english, {}, publish=False)
    assert Notice.objects.filter(mail__isnull=True).count() == 1
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    daily_mails()
    daily_mails()
    assert sent() == [("turku-translators", "Uutta käännettävää: Silta")]


def test_a_page_that_was_taken_down_meanwhile_is_not_told(tree, translator, publish, sent):
    page = publish("Silta", {}, publish=False)
    page.unpublish()
    daily_mails()
    assert sent() == []


def test_old_notices_and_assignments_of_deleted_pages_are_forgotten(tree, translator, publish):
    page = publish("Silta", {}, publish=False)
    assign([page], "en", translator, {"owner": translator})
    daily_mails()
    page.get_translation(tree.english).delete()
    page.delete()
    with time_machine.travel(timezone.now() + timedelta(days=500)):
        daily_mails()
    assert (Notice.objects.count(), Assignment.objects.count()) == (0, 0)

"""Feedback on accessibility becomes a ticket with a due date, which the city's own staff answer."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.test import Client
from django.utils import timezone

from citypages.duties.models import AccessibilityFeedback
from cms.access.models import Team
from cms.serving.daily import daily_work
from tests.conftest import HOST
from tests.statements import statement
from tests.teams import member
from tests.visiting import fields_of, send

TURKU, PATH = "turku.localhost:8000", "/saavutettavuusseloste/"
LIST = "/admin/snippets/duties/accessibilityfeedback/"


@pytest.fixture
def page(tree):
    return statement(tree.turku)


@pytest.fixture
def visitor():
    return Client(headers={"host": TURKU}, enforce_csrf_checks=True)


def staff(tree, city: str, role: str = Team.Role.EDITORS) -> Client:
    browser = Client(headers={"host": HOST})
    browser.force_login(member(tree, city, role))
    return browser


def ticket(page, city: str = "turku", **fields) -> AccessibilityFeedback:
    return page.feedback.create(city=city, message=f"Viesti {city}", **fields)


def test_it_becomes_a_ticket_that_is_due_in_14_days(page, visitor):
    answer = send(visitor, PATH, "feedback", message="Valikko ei aukea.", email="etu.suku@example.fi")
    assert (answer.status_code, answer["Location"]) == (302, f"{PATH}?sent=feedback#feedback")
    stored = AccessibilityFeedback.objects.get()
    assert (stored.city, stored.state, stored.statement) == ("turku", "open", page)
    assert stored.due == timezone.localdate() + timedelta(days=14)
    thanks = BeautifulSoup(visitor.get(answer["Location"]).content, "html.parser").select_one("#feedback [role=status]")
    assert "perillä" in thanks.get_text()
    assert not visitor.cookies


def test_the_unit_gets_mail_that_says_until_when_and_nothing_personal(page, visitor):
    send(visitor, PATH, "feedback", message="Valikko ei aukea.", name="Etu Suku")
    (letter,) = mail.outbox
    due = timezone.localdate() + timedelta(days=14)
    assert letter.to == ["viestinta@example.fi"]
    assert f"{due.day}.{due.month}.{due.year}" in letter.subject
    assert f"{LIST}edit/{AccessibilityFeedback.objects.get().pk}/" in letter.body
    assert "Etu Suku" not in letter.body
    assert "Valikko" not in letter.body


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"message": ""}, "message"),
        ({"message": "   "}, "message"),
        ({"message": "x" * 4001}, "message"),
        ({"message": "Ei aukea", "email": "etu.suku"}, "email"),
    ],
)
def test_a_fault_is_said_at_its_field_and_nothing_is_lost(page, visitor, typed, field):
    answer = send(visitor, PATH, "feedback", **({"name": "Etu Suku"} | typed))
    html = BeautifulSoup(answer.content, "html.parser")
    assert answer.status_code == 200
    faulty = html.select_one(f"#id_feedback-{field}")
    assert faulty["aria-invalid"] == "true"
    assert html.select_one(f"#{faulty['aria-describedby'].split()[-1]}").get_text(strip=True)
    assert html.select_one(f"[role=alert] a[href='#id_feedback-{field}']")
    assert fields_of(answer, "feedback")["feedback-name"] == "Etu Suku"
    assert not AccessibilityFeedback.objects.exists()
    assert not answer.cookies


def test_a_visitor_reads_it_in_english(tree, visitor):
    statement(tree.turku_en, slug="accessibility-statement", title="Accessibility statement")
    answer = send(visitor, "/en/accessibility-statement/", "feedback", message="")
    assert "Write what is not accessible." in answer.content.decode()
    answer = send(visitor, "/en/accessibility-statement/", "feedback", message="The menu does not open.")
    assert answer["Location"] == "/en/accessibility-statement/?sent=feedback#feedback"
    assert AccessibilityFeedback.objects.get().city == "turku"


def test_what_comes_from_another_site_is_refused(page, visitor):
    answer = send(visitor, PATH, "feedback", headers={"origin": "https://www.example.org"}, message="Osta tästä")
    assert (answer.status_code, AccessibilityFeedback.objects.count()) == (403, 0)


def test_a_citys_staff_see_and_answer_their_own_city_only(tree, page):
    own, other, programmes = ticket(page), ticket(page, "espoo"), ticket(page, "")
    browser = staff(tree, "turku")
    listed = browser.get(LIST).content.decode()
    assert "Viesti turku" in listed
    assert "Viesti espoo" not in listed
    assert "Viesti espoo" not in browser.get(f"{LIST}results/").content.decode()
    for hidden in (other, programmes):
        for place in ("edit", "history", "usage", "delete"):
            assert "Viesti" not in browser.get(f"{LIST}{place}/{hidden.pk}/").content.decode(), place
        browser.post(f"{LIST}edit/{hidden.pk}/", {"state": "answered"})
        hidden.refresh_from_db()
        assert hidden.state == "open"
    assert browser.get(f"{LIST}edit/{own.pk}/").status_code == 200
    assert browser.get(f"{LIST}history/{own.pk}/").status_code == 200
    browser.post(f"{LIST}edit/{own.pk}/", {"state": "answered"})
    own.refresh_from_db()
    assert (own.state, own.answered) == ("answered", timezone.localdate())


def test_the_programme_sees_every_city(tree, page):
    ticket(page), ticket(page, "espoo")
    listed = staff(tree, "", Team.Role.PUBLISHERS).get(LIST).content.decode()
    assert "Viesti turku" in listed
    assert "Viesti espoo" in listed


@pytest.mark.parametrize("role", [Team.Role.TRANSLATORS])
def test_translators_see_none(tree, page, role):
    ticket(page)
    assert "Viesti turku" not in staff(tree, "turku", role).get(LIST, follow=True).content.decode()


def test_nobody_adds_tickets_by_hand(tree, page, admin_client):
    assert admin_client.get(f"{LIST}add/").status_code in {302, 403, 404}


def test_what_is_late_is_marked(tree, page):
    ticket(page, due=timezone.localdate() - timedelta(days=1))
    ticket(page, due=timezone.localdate() - timedelta(days=1), state="answered")
    browser = staff(tree, "turku")
    assert browser.get(LIST).content.decode().count("myöhässä") == 1
    assert "Myöhässä:" in browser.get("/admin/").content.decode()


def test_it_is_deleted_a_year_after_the_answer_and_at_the_latest_after_three(page):
    today = timezone.localdate()
    answered = ticket(page, state="answered")
    AccessibilityFeedback.objects.filter(pk=answered.pk).update(answered=today - timedelta(days=366))
    ticket(page, received=timezone.now() - timedelta(days=1100))
    fresh = [ticket(page, state="answered").pk, ticket(page).pk]
    assert daily_work.call()["citypages.duties.wagtail_hooks.forget"] == 2
    assert list(AccessibilityFeedback.objects.order_by("pk").values_list("pk", flat=True)) == fresh


def test_the_unit_is_reminded_of_the_yearly_review_once_a_month(tree, page):
    page.reviewed = timezone.localdate() - timedelta(days=366)
    page.save()
    for _day in range(3):
        daily_work.call()
    assert [letter.to for letter in mail.outbox] == [["viestinta@example.fi"]]
    assert "/admin/pages/" in mail.outbox[0].body
    page.reminder.day -= timedelta(days=31)
    page.reminder.save()
    daily_work.call()
    assert len(mail.outbox) == 2

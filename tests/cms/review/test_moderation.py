"""A city's moderation: who submits says why, who decides says why, both are told, and nobody else."""

import json
from datetime import UTC, datetime

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from wagtail.models import PageLogEntry
from wagtail.test.utils.form_data import nested_form_data, streamfield
from wagtail.users.models import UserProfile

from cms.access.models import Team
from tests.conftest import HOST
from tests.factories import content_page
from tests.teams import member

pytestmark = pytest.mark.usefixtures("workflow")


@pytest.fixture
def page(tree):
    made = content_page(tree.turku, "Luonnos", live=False)
    made.save_revision()
    return type(made).objects.get(pk=made.pk)


def fields(page, **more) -> dict:
    none = {"initial_forms": 0, "min_forms": 0, "max_forms": 1000, "total_forms": 0}
    management = {f"comments-{name.upper()}": value for name, value in none.items()}
    form = {"title": page.title, "slug": page.slug, "summary": "", "image": "", "body": streamfield([])}
    return nested_form_data(form) | management | more


def edit(user, page, **action):
    browser = Client(headers={"host": HOST})
    browser.force_login(user)
    return browser.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), fields(page, **action))


def decide(user, page, name: str, comment: str):
    return edit(
        user,
        page,
        **{
            "action-workflow-action": "true",
            "workflow-action-name": name,
            "workflow-action-extra-data": json.dumps({"comment": comment}),
        },
    )


def submit(user, page, note: str = ""):
    return edit(user, page, **{"action-submit": "x", "submission-note": note})


def comments(page) -> list[str]:
    entries = PageLogEntry.objects.filter(page=page.pk).order_by("timestamp", "pk")
    return [entry.comment for entry in entries if entry.comment]


def recipients() -> set[str]:
    return {address for message in mail.outbox for address in message.to}


def test_the_form_has_room_for_a_note(page, editor):
    browser = Client(headers={"host": HOST})
    browser.force_login(editor)
    shown = browser.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert 'name="submission-note"' in shown


def test_the_citys_publishers_read_the_editors_note(tree, page, editor, publisher, admin_user):
    stranger = member(tree, "espoo", Team.Role.PUBLISHERS)
    stranger.email = "stranger@example.fi"
    stranger.save()
    assert submit(editor, page, "Kuva vaihtuu vielä.").status_code == 302
    assert recipients() == {publisher.email}
    assert "Viesti: Kuva vaihtuu vielä." in mail.outbox[0].body
    assert comments(page) == ["Kuva vaihtuu vielä."]


def test_without_a_note_nothing_is_logged(page, editor):
    submit(editor, page)
    assert comments(page) == []
    assert "Viesti:" not in mail.outbox[0].body


def test_a_note_goes_with_its_own_submission_only(tree, page, editor):
    edit(editor, page, **{"submission-note": "Ei vielä"})
    submit(editor, page)
    assert comments(page) == []


def test_the_editor_reads_why_changes_are_asked_for(page, editor, publisher):
    submit(editor, page)
    mail.outbox.clear()
    decide(publisher, page, "reject", "Lähde puuttuu.")
    assert recipients() == {editor.email}
    assert "Lähde puuttuu." in mail.outbox[0].body
    assert comments(page) == ["Lähde puuttuu."]


def test_the_editor_reads_what_is_said_with_the_approval(page, editor, publisher):
    submit(editor, page)
    mail.outbox.clear()
    decide(publisher, page, "approve", "Hieno sivu.")
    page.refresh_from_db()
    assert page.live
    assert recipients() == {editor.email}
    assert "Viesti: Hieno sivu." in mail.outbox[0].body


@pytest.mark.parametrize(("language", "words"), [("fi", "Muokkaa ilmoitus"), ("en", "Edit your notification")])
def test_a_mail_is_in_the_receivers_language(page, editor, publisher, language, words):
    UserProfile.objects.update_or_create(user=publisher, defaults={"preferred_language": language})
    submit(editor, page, "Huomio")
    assert words in mail.outbox[0].body
    assert "Huomio" in mail.outbox[0].body


def test_a_publisher_of_another_city_decides_nothing(tree, page, editor):
    submit(editor, page)
    decide(member(tree, "espoo", Team.Role.PUBLISHERS), page, "approve", "")
    page.refresh_from_db()
    assert not page.live


def test_an_expiry_before_the_publication_is_refused_at_its_field(page, editor):
    browser = Client(headers={"host": HOST})
    browser.force_login(editor)
    times = {"go_live_at": "2099-02-01 10:00", "expire_at": "2099-01-01 10:00"}
    response = browser.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), fields(page, **times))
    form = response.context["form"]
    assert set(form.errors) == {"go_live_at", "expire_at"}


def test_a_scheduled_page_says_in_the_explorer_when_it_goes_live(tree, page, publisher):
    page.go_live_at = datetime(2099, 1, 2, 8, 30, tzinfo=UTC)  # winter time in Finland: 10.30
    page.save_revision().publish()
    browser = Client(headers={"host": HOST})
    browser.force_login(publisher)
    shown = browser.get(reverse("wagtailadmin_explore", args=[tree.turku.pk])).content.decode()
    assert "2.1.2099 klo 10.30" in shown.replace("\u00a0", " ")

"""A link opens one draft for a time, and nothing else."""

from datetime import timedelta

import time_machine
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.models import PageLogEntry

from cms.review import asking
from cms.review.models import GuestReview
from tests.conftest import HOST
from tests.factories import content_page
from tests.visiting import send


def html(response) -> BeautifulSoup:
    return BeautifulSoup(response.content, "html.parser")


def actions(page) -> list[str]:
    entries = PageLogEntry.objects.filter(page=page.pk, action__startswith="review.")
    return list(entries.order_by("timestamp", "pk").values_list("action", flat=True))


def test_the_token_is_stored_as_a_digest_only(page, ask):
    review, path = ask(page)
    token = path.strip("/").rpartition("/")[2]
    assert len(token) >= 43
    assert token not in str(GuestReview.objects.filter(pk=review.pk).values())


def test_on_another_host_or_in_another_language_the_link_leads_home(page, ask, client):
    _review, path = ask(page)
    token = path.strip("/").rpartition("/")[2]
    with translation.override("en"):
        english = reverse("guest_review", args=[token])
    for address in (path, english):
        assert client.get(address, headers={"host": HOST})["Location"] == f"http://turku.localhost:8000{path}"


def test_an_unknown_link_is_a_friendly_404(tree, guest):
    with translation.override("en"):
        response = guest.get(reverse("guest_review", args=["x" * 43]))
    assert response.status_code == 404
    assert html(response).select_one("h1").text.strip() == "This link leads nowhere"
    assert "no-store" in response["Cache-Control"]


def test_an_expired_link_is_gone(page, ask, guest):
    _review, path = ask(page)
    with time_machine.travel(timezone.now() + timedelta(days=15)):
        response = guest.get(path)
    assert response.status_code == 410
    assert "Salainen" not in response.content.decode()
    assert "vanhentunut" in html(response).select_one("h1").text


def test_the_link_works_until_the_end_of_its_last_day_in_finland(page, ask, guest):
    review, path = ask(page)
    last = f"{review.expires_on}T21:30+02:00"
    with time_machine.travel(timezone.datetime.fromisoformat(last)):
        assert guest.get(path).status_code == 200


def test_a_withdrawn_link_is_gone(page, ask, guest, editor):
    review, path = ask(page)
    asking.withdraw(review, editor)
    assert guest.get(path).status_code == 410
    assert guest.post(path, {"answer-choice": "approved"}).status_code == 410
    assert actions(page) == ["review.ask", "review.withdraw"]


def test_a_used_link_says_thank_you_and_shows_no_draft(page, ask, guest):
    _review, path = ask(page)
    assert send(guest, path, "answer", choice="approved", text="Hyvä.").status_code == 302
    response = guest.get(path)
    assert response.status_code == 410
    assert "Kiitos" in html(response).select_one("h1").text
    assert "Salainen" not in response.content.decode()


def test_the_token_opens_nothing_else(tree, page, ask, guest):
    other = content_page(tree.turku, "Toinen luonnos", live=False)
    _review, path = ask(page)
    guest.get(path)
    token = path.strip("/").rpartition("/")[2]
    staff_pages = [
        reverse("wagtailadmin_home"),
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        reverse("wagtailadmin_pages:view_draft", args=[other.pk]),
        reverse("guest_reviews", args=[page.pk]),
    ]
    for address in staff_pages:
        response = guest.get(f"{address}?token={token}", headers={"host": HOST}, follow=False)
        assert response.status_code == 302
        assert "/admin/login/" in response["Location"]
    for draft in (page, other):
        assert guest.get(draft.get_url_parts()[2]).status_code == 404
    assert guest.get(f"{path}{other.pk}/").status_code == 404
    assert not guest.cookies


def test_too_many_requests_are_asked_to_wait(tree, guest, monkeypatch):
    monkeypatch.setattr("cms.review.views.LIMIT", (2, 600))
    path = reverse("guest_review", args=["x" * 43])
    assert [guest.get(path).status_code for _time in range(3)] == [404, 404, 429]


def test_public_pages_carry_nothing_of_the_review(page, ask, guest):
    _review, path = ask(page)
    guest.get(path)
    page.get_latest_revision().publish()
    source = guest.get(page.get_url_parts()[2]).content.decode()
    assert "review" not in source
    assert "data-edit" not in source

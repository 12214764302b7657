"""'Was this page useful?' is answered without a cookie, a script or a trace of who answered."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from cms.access.models import Team
from cms.serving.daily import daily_work
from cms.usefulness.models import Opinion
from tests.conftest import HOST
from tests.factories import content_page, project
from tests.teams import member
from tests.visiting import fields_of, send

TURKU = "turku.localhost:8000"


@pytest.fixture
def page(tree):
    return content_page(tree.turku, "Silta")


@pytest.fixture
def visitor():
    return Client(headers={"host": TURKU}, enforce_csrf_checks=True)


def html(response) -> BeautifulSoup:
    return BeautifulSoup(response.content, "html.parser")


def test_an_answer_is_stored_and_leads_back_to_the_page(page, visitor):
    answer = send(visitor, "/silta/", "useful", answer="no", comment="Aikataulu puuttui.")
    assert (answer.status_code, answer["Location"]) == (302, "/silta/?sent=useful#useful")
    opinion = Opinion.objects.get()
    assert (opinion.page_id, opinion.useful, opinion.comment) == (page.pk, False, "Aikataulu puuttui.")
    thanks = html(visitor.get(answer["Location"]))
    assert "Kiitos vastauksestasi" in thanks.select_one("#useful").get_text()
    assert not thanks.select("#useful form")
    assert not answer.cookies
    assert not visitor.cookies


def test_nothing_is_stored_that_tells_who_answered():
    assert {field.name for field in Opinion._meta.get_fields()} == {"id", "page", "useful", "comment", "day"}


def test_without_yes_or_no_it_is_asked_again_and_the_comment_stays(page, visitor):
    answer = send(visitor, "/silta/", "useful", comment="Aikataulu puuttui.")
    assert answer.status_code == 200
    assert "Valitse kyllä tai ei." in html(answer).select_one("#useful [role=alert]").get_text()
    assert fields_of(answer, "useful")["useful-comment"] == "Aikataulu puuttui."
    assert not Opinion.objects.exists()
    assert not answer.cookies


@pytest.mark.parametrize("typed", [{"answer": "ehkä"}, {"answer": "yes", "comment": "x" * 501}])
def test_what_is_no_answer_is_not_stored(page, visitor, typed):
    assert send(visitor, "/silta/", "useful", **typed).status_code == 200
    assert not Opinion.objects.exists()


def test_another_sites_page_cannot_answer(page, visitor):
    answer = send(visitor, "/silta/", "useful", headers={"sec-fetch-site": "cross-site"}, answer="yes")
    assert (answer.status_code, Opinion.objects.count()) == (403, 0)


def test_one_address_answers_ten_times(page, visitor):
    for _time in range(12):
        send(visitor, "/silta/", "useful", answer="yes")
    assert Opinion.objects.count() == 10


def test_it_is_asked_on_content_only_and_where_the_site_wants_it(tree, page, visitor):
    project(tree.turku_register, "Hanke")
    asked = {path: bool(html(visitor.get(path)).select("#useful")) for path in ("/", "/hankkeet/", "/hankkeet/hanke/")}
    assert asked == {"/": False, "/hankkeet/": False, "/hankkeet/hanke/": True}
    tree.turku.asks_useful = False
    tree.turku.save()
    assert not html(visitor.get("/silta/")).select("#useful")


def test_a_page_that_does_not_ask_takes_no_answer(tree, visitor):
    visitor.post("/", {"useful-form_opened": "x", "useful-answer": "yes"}, headers={"sec-fetch-site": "same-origin"})
    assert not Opinion.objects.exists()


def test_staff_read_what_is_said_about_their_own_site(tree, page):
    other = content_page(tree.espoo, "Metsä")
    Opinion.objects.create(page=page, useful=False, comment="Aikataulu puuttui.")
    Opinion.objects.create(page=page, useful=True)
    Opinion.objects.create(page=other, useful=True, comment="Hyvä.")
    browser = Client(headers={"host": HOST})
    browser.force_login(member(tree, "turku", Team.Role.EDITORS))
    (row,) = html(browser.get("/admin/reports/usefulness/")).select("table.listing tbody tr")
    assert [cell.get_text(" ", strip=True) for cell in row.select("td")][:4] == ["Silta", "suomi", "1", "1"]
    assert "Aikataulu puuttui." in row.get_text()


def test_the_report_can_be_taken_along(tree, page, admin_client):
    Opinion.objects.create(page=page, useful=True)
    answer = admin_client.get("/admin/reports/usefulness/?export=csv")
    assert "Silta" in b"".join(answer.streaming_content).decode()


def test_comments_are_forgotten_after_a_year_and_counts_are_not(page):
    old = timezone.localdate() - timedelta(days=366)
    Opinion.objects.create(page=page, useful=True, comment="Vanha.", day=old)
    Opinion.objects.create(page=page, useful=True, comment="Uusi.")
    assert daily_work.call()["cms.usefulness.wagtail_hooks.forget"] == 1
    assert list(Opinion.objects.order_by("day").values_list("comment", flat=True)) == ["", "Uusi."]

"""Who would save over a version that she has not seen is shown both, and neither is lost."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.test import Client
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from tests.conftest import HOST
from tests.factories import content_page

pytestmark = pytest.mark.django_db
WORDS = "<p>Alku</p>"


@pytest.fixture
def page(tree):
    """A page with one text, and a version of it."""
    page = content_page(tree.turku, "Tietoa", [{"type": "text", "value": WORDS, "id": "one"}], slug="tietoa")
    page.save_revision().publish()
    return page


@pytest.fixture
def people():
    """Two people who may edit it: their browsers."""
    browsers = []
    for name in ("maija", "matti"):
        user = get_user_model().objects.create_superuser(name, first_name=name.title())
        browser = Client(headers={"host": HOST})
        browser.force_login(user)
        browsers.append(browser)
    return browsers


def opened(page) -> dict[str, str]:
    """What a form that is opened now says about its version."""
    latest = page.revisions.latest("created_at")
    return {"loaded_revision_id": str(latest.pk), "loaded_revision_created_at": latest.created_at.isoformat()}


def send(browser, page, opened: dict, title: str = "Tietoa", words: str = WORDS, headers: dict | None = None, **more):
    """Press "save draft"."""
    body = streamfield([("text", rich_text(words))])
    comments = {f"comments-{name}_FORMS": 0 for name in ("TOTAL", "INITIAL")}
    typed = {"title": title, "slug": "tietoa", "summary": "", "search_description": "", "seo_title": "", "image": ""}
    data = nested_form_data(typed | {"body": body}) | {"body-0-id": "one"} | comments | opened | more
    return browser.post(f"/admin/pages/{page.pk}/edit/", data, headers=headers or {})


def titles(page) -> list[str]:
    """Of the page's versions, the oldest first."""
    return [version.content["title"] for version in page.revisions.order_by("created_at")]


def test_the_second_to_save_sees_who_saved_and_what_differs(page, people):
    both = opened(page)
    send(people[0], page, both, "Maijan otsikko")
    answer = send(people[1], page, both, "Matin otsikko")
    assert answer.status_code == 409
    text = BeautifulSoup(answer.content, "html.parser").find(id="main").get_text(" ", strip=True)
    assert "Maija" in text
    assert "Maijan" in text
    assert "Matin" in text
    assert titles(page) == ["Tietoa", "Maijan otsikko"]


def test_only_what_differs_is_shown(page, people):
    both = opened(page)
    send(people[0], page, both, "Maijan otsikko")
    answer = send(people[1], page, both, "Matin otsikko")
    assert [change.field_label() for change in answer.context_data["comparison"]] == ["Otsikko"]


def resend(browser, page, answer):
    """Press the page's own button."""
    form = BeautifulSoup(answer.content, "html.parser").select_one(".kept_undecided form")
    return browser.post(form["action"], {field["name"]: field["value"] for field in form.select("input")})


def test_saving_on_top_keeps_both_in_the_history(page, people):
    both = opened(page)
    send(people[0], page, both, "Maijan otsikko")
    answer = send(people[1], page, both, "Matin otsikko")
    assert resend(people[1], page, answer).status_code == 302
    assert titles(page) == ["Tietoa", "Maijan otsikko", "Matin otsikko"]


def test_publishing_over_another_version_becomes_a_draft_first(page, people):
    both = opened(page)
    send(people[0], page, both, "Maijan otsikko")
    answer = send(people[1], page, both, "Matin otsikko", **{"action-publish": "action-publish"})
    assert answer.status_code == 409
    resend(people[1], page, answer)
    page.refresh_from_db()
    assert page.title == "Tietoa"
    assert titles(page)[-1] == "Matin otsikko"


def test_a_third_version_between_is_asked_about_again(page, people):
    both = opened(page)
    send(people[0], page, both, "Maijan otsikko")
    answer = send(people[1], page, both, "Matin otsikko")
    send(people[0], page, opened(page), "Maijan toinen")
    assert resend(people[1], page, answer).status_code == 409


def test_the_same_text_saved_twice_is_no_conflict(page, people):
    both = opened(page)
    send(people[0], page, both, "Sama otsikko")
    assert send(people[0], page, both, "Sama otsikko").status_code == 302


def test_text_with_errors_is_kept_and_the_other_version_told(page, people):
    both = opened(page)
    send(people[0], page, both, "Maijan otsikko")
    answer = send(people[1], page, both, "Matin otsikko", slug="väärä tunnus")
    assert answer.status_code == 409
    assert answer.context_data["comparison"] is None
    assert ("title", "Matin otsikko") in answer.context_data["entries"]


def test_who_has_seen_the_newest_version_just_saves(page, people):
    send(people[0], page, opened(page), "Maijan otsikko")
    assert send(people[1], page, opened(page), "Matin otsikko").status_code == 302


def test_autosave_is_left_to_wagtail(page, people):
    both = opened(page)
    send(people[0], page, both, "Maijan otsikko")
    answer = send(people[1], page, both, "Matin otsikko", headers={"accept": "application/json"})
    assert answer.json()["error_code"] == "invalid_revision"


def test_the_pulse_says_whose_it_is(people):
    answer = people[0].get("/admin/pulse/", headers={"x-requested-with": "XMLHttpRequest"})
    assert answer.json()["user"] == get_user_model().objects.get(username="maija").pk
    assert "no-store" in answer["Cache-Control"]


def test_the_pulse_of_nobody_is_refused(tree):
    browser = Client(headers={"host": HOST})
    assert browser.get("/admin/pulse/", headers={"x-requested-with": "XMLHttpRequest"}).status_code == 403

"""A translation is given to somebody who may translate it, by somebody who works on it, before or after it is sent."""

from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.models import PageLogEntry

from cms.access.models import Team
from cms.board.assigning import assign
from cms.board.days import today
from cms.board.models import Assignment
from cms.translation.editions import make_edition
from tests.queries import statements
from tests.teams import member

Role = Team.Role
ASSIGN = "/admin/bulk/board/assignment/assign/"


def address(*pages, language: str = "en") -> str:
    ids = "&".join(f"id={page.pk}-{language}" for page in pages)
    return f"{ASSIGN}?{ids}&next=/admin/translations/"


def offered(browser, user, *pages) -> list[str]:
    response = browser(user).get(address(*pages))
    assert response.status_code == 200
    return [option.text for option in BeautifulSoup(response.content, "html.parser").select("#id_owner option")]


def post(browser, user, *pages, **values):
    return browser(user).post(address(*pages), {"next": "/admin/translations/"} | values)


def test_only_those_who_may_translate_the_page_are_offered(browser, translator, neighbour, publisher, publish, tree):
    member(tree, "espoo", Role.EDITORS)
    for words in (None, {}):  # not sent, sent
        names = offered(browser, translator, publish("Silta", words))
        assert names == ["Ei vielä kukaan", "turku-publishers", "turku-translators"]


def test_of_pages_of_two_cities_those_are_offered_who_may_translate_both(browser, translator, publish, tree):
    programme = member(tree, "", Role.EDITORS)
    pages = publish("Silta"), publish("Tunneli", parent=tree.espoo)
    assert offered(browser, programme, *pages) == ["Ennallaan", "Ei vielä kukaan", "home-editors"]


def test_somebody_who_may_not_translate_it_cannot_be_chosen(browser, translator, neighbour, publish):
    page = publish("Silta")
    assert post(browser, translator, page, owner=str(neighbour.pk)).status_code == 200
    assert not Assignment.objects.exists()


def test_it_is_assigned_before_it_is_sent_and_stays_when_it_is(browser, translator, publisher, publish, row, tree):
    page = publish("Silta")
    due = (today() + timedelta(days=3)).isoformat()
    response = post(browser, publisher, page, owner=str(translator.pk), due=due, note="Kiire")
    assert response["Location"] == "/admin/translations/"
    found = Assignment.objects.get()
    assert (found.owner, found.due.isoformat(), found.note, found.set_by) == (translator, due, "Kiire", publisher)
    make_edition(page, tree.english, {}, publish=False)
    assert (row(page).translator_id, row(page).due, row(page).note) == (translator.pk, found.due, "Kiire")


def test_many_are_assigned_at_once_and_what_is_left_empty_stays(browser, translator, publisher, publish):
    first, second = publish("Eka"), publish("Toka")
    assign([first], "en", publisher, {"due": date(2050, 1, 1), "note": "Ensin tämä"})
    post(browser, publisher, first, second, owner=str(translator.pk))
    found = {entry.translation_key: entry for entry in Assignment.objects.all()}
    assert {entry.owner for entry in found.values()} == {translator}
    assert (found[first.translation_key].due, found[first.translation_key].note) == (date(2050, 1, 1), "Ensin tämä")
    post(browser, publisher, first, second, owner="keep", clear_due="on")
    assert set(Assignment.objects.values_list("owner", "due")) == {(translator.pk, None)}


def test_it_is_taken_back(browser, translator, publisher, publish):
    page = publish("Silta")
    assign([page], "en", publisher, {"owner": translator, "due": date(2050, 1, 1)})
    post(browser, publisher, page, owner="", due="")
    assert Assignment.objects.values_list("owner", "due").get() == (None, None)


def test_a_day_that_is_past_is_refused_but_one_that_was_kept_stays(browser, translator, publisher, publish):
    page = publish("Silta")
    yesterday = today() - timedelta(days=1)
    assert "Tämä päivä on jo mennyt" in post(browser, publisher, page, due=yesterday.isoformat()).text
    assign([page], "en", publisher, {"due": yesterday})
    assert post(browser, publisher, page, owner=str(translator.pk), due=yesterday.isoformat()).status_code == 302
    assert Assignment.objects.get().owner == translator


def test_a_page_of_another_city_does_not_exist_for_her(browser, translator, neighbour, publish, tree):
    page = publish("Tunneli", parent=tree.espoo)
    assert browser(translator).get(address(page)).status_code == 404
    assert post(browser, translator, page, owner=str(translator.pk)).status_code == 404
    assert not Assignment.objects.exists()


def test_among_several_only_her_own_are_assigned(browser, translator, publish, tree):
    own, other = publish("Silta"), publish("Tunneli", parent=tree.espoo)
    response = browser(translator).get(address(own, other))
    assert "Tunneli" not in response.text
    post(browser, translator, own, other, owner=str(translator.pk))
    assert Assignment.objects.get().translation_key == own.translation_key


@pytest.mark.parametrize(
    "query", ["", "id=all", "id=1", "id=1-sv", "id=1-fi", "id=-en", "id=99999999999999999-en", "id=²-en"]
)
def test_what_is_no_row_is_not_found(browser, translator, query):
    assert browser(translator).get(f"{ASSIGN}?{query}").status_code == 404


def test_a_reader_of_the_source_alone_sees_but_does_not_assign(browser, tree, publish):
    page = publish("Silta")
    editor = member(tree, "turku", Role.EDITORS)
    editor.groups.get().page_permissions.filter(page=tree.turku_en).delete()
    assert "Silta" in browser(editor).get("/admin/translations/").text
    assert "data-board-assign" not in browser(editor).get("/admin/translations/").text
    post(browser, editor, page, note="Minun")
    assert not Assignment.objects.exists()


def test_the_page_s_history_says_so_and_forgets_the_name_with_the_account(
    browser, translator, publisher, publish, tree
):
    page = publish("Silta")
    translator.first_name = "Maija"
    translator.save()
    assign([page], "en", publisher, {"owner": translator, "due": date(2030, 1, 2)})
    entry = PageLogEntry.objects.get(action="board.assign")
    assert "Maija" not in str(entry.data)
    history = reverse("wagtailadmin_pages:history", args=[page.pk])
    assert "kääntää Maija, määräpäivä 2.1.2030" in browser(publisher).get(history).text
    translator.delete()
    assert "Maija" not in browser(publisher).get(history).text


def test_setting_what_is_set_leaves_no_trace(publisher, translator, publish):
    page = publish("Silta")
    assert [assign([page], "en", publisher, {"owner": translator}) for _time in range(2)] == [1, 0]
    assert PageLogEntry.objects.filter(action="board.assign").count() == 1


def test_the_form_costs_the_same_for_more_pages(browser, publisher, publish):
    client = browser(publisher)
    pages = [publish(f"Sivu {number}") for number in range(6)]
    client.get(address(*pages))
    few, many = (statements(lambda some=some: client.get(address(*some))) for some in (pages[:2], pages))
    assert len(many) == len(few)

"""The board shows somebody the pages of her own sections, on its page, in its fragment and in its files."""

import csv
from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from cms.access.models import Team
from cms.board.assigning import assign
from cms.board.days import today
from cms.wishes.models import TranslationWish
from tests.queries import statements
from tests.teams import member

Role = Team.Role
BOARD = "/admin/translations/"


@pytest.fixture
def pages(tree, publish):
    """Turku's page and Espoo's, not sent yet."""
    return publish("Turun silta"), publish("Espoon tunneli", parent=tree.espoo)


@pytest.fixture
def table(browser):
    """Titles of the rows that a user finds with a query."""

    def titles(user, query: str = "", place: str = BOARD) -> list[str]:
        response = browser(user).get(f"{place}?{query}")
        assert response.status_code == 200
        found = BeautifulSoup(response.content, "html.parser").select(".board tbody .board__title .title-wrapper")
        return [title.get_text(" ", strip=True) for title in found]

    return titles


def exported(browser, user, query: str = "") -> list[dict[str, str]]:
    text = browser(user).get(f"{BOARD}?export=csv&{query}").content.decode()
    return list(csv.DictReader(text.splitlines()))


@pytest.mark.parametrize("place", [BOARD, f"{BOARD}results/"])
def test_a_translator_sees_her_city_only(table, translator, neighbour, pages, place):
    assert "Turun silta" in table(translator, place=place)
    assert "Espoon tunneli" not in table(translator, place=place)
    assert "Turun silta" not in table(neighbour, place=place)


@pytest.mark.parametrize("query", ["city=espoo", "city=programme", "q=tunneli", "owner=nobody&city=espoo"])
def test_no_query_shows_another_city(browser, table, translator, pages, query):
    assert not {"Espoon tunneli", "6Aika", "Espoo"} & set(table(translator, query))
    assert not {"Espoon tunneli", "6Aika", "Espoo"} & {row["Sivu"] for row in exported(browser, translator, query)}


def test_the_file_holds_her_city_only(browser, translator, pages):
    assert {row["Kaupunki"] for row in exported(browser, translator)} == {"Turku"}


def test_the_programme_sees_every_section_and_narrows_to_one(tree, table, pages):
    editor = member(tree, "", Role.EDITORS)
    assert {"Turun silta", "Espoon tunneli", "6Aika"} <= set(table(editor))
    assert "Espoon tunneli" in table(editor, "city=espoo")
    assert "Turun silta" not in table(editor, "city=espoo")
    assert set(table(editor, "city=programme")) == {"6Aika", "Hankkeet", "Tapahtumat"}


def test_who_works_on_no_section_has_no_board(browser, django_user_model, tree):
    group = member(tree, "turku", Role.EDITORS).groups.get()
    group.page_permissions.all().delete()
    stranger = django_user_model.objects.create_user("x")
    stranger.groups.add(group)
    assert browser(stranger).get(BOARD).status_code == 302
    assert BOARD not in browser(stranger).get(reverse("wagtailadmin_home")).text


def test_the_menu_leads_to_the_board(browser, translator):
    assert f'"{BOARD}"' in browser(translator).get(reverse("wagtailadmin_home")).text


def test_a_row_leads_to_the_editor_or_to_the_form_that_sends(tree, browser, translator, publisher, publish):
    there, missing = publish("Täällä", {}), publish("Puuttuu")
    editor = reverse("wagtailadmin_pages:edit", args=[there.get_translation(tree.english).pk])
    sender = reverse("wagtail_localize:submit_page_translation", args=[missing.pk])
    for user, has_form in ((translator, False), (publisher, True)):
        page = BeautifulSoup(browser(user).get(BOARD).content, "html.parser")
        assert page.select_one(f".board a[href='{editor}']").text == "Täällä"
        assert bool(page.select(f".board a[href='{sender}?select_locale=en']")) == has_form


def test_it_is_narrowed_by_state_owner_marks_type_and_words(table, translator, publish, admin_user):
    mine, late, wished = publish("Minun"), publish("Myöhässä"), publish("Toivottu", {})
    assign([mine], "en", admin_user, {"owner": translator})
    assign([late], "en", admin_user, {"due": today() - timedelta(days=1)})
    TranslationWish.add(wished, "en")
    assert table(translator, "owner=me") == ["Minun"]
    assert "Minun" not in table(translator, "owner=nobody")
    assert table(translator, "only=overdue") == ["Myöhässä"]
    assert table(translator, "only=wished") == ["Toivottu"]
    assert table(translator, "only=wished&only=overdue") == []
    assert "Toivottu" in table(translator, "state=todo")
    assert "Minun" not in table(translator, "state=todo")
    assert table(translator, "q=myöhä") == ["Myöhässä"]
    assert "Turku" not in table(translator, f"type={mine.content_type_id}")
    assert table(translator, "owner=abc&type=x&state=y") == table(translator)


def test_overdue_comes_first_then_mine_then_what_is_due(table, translator, publish, admin_user):
    mine, late, due = publish("Minun"), publish("Myöhässä"), publish("Ensi viikolla")
    assign([mine], "en", admin_user, {"owner": translator})
    assign([late], "en", admin_user, {"due": today() - timedelta(days=1)})
    assign([due], "en", admin_user, {"due": today() + timedelta(days=7)})
    assert table(translator)[:3] == ["Myöhässä", "Minun", "Ensi viikolla"]


@pytest.mark.parametrize(
    "key", ["title", "state_order", "words_left", "translator_name", "due", "wishes", "changed_at"]
)
def test_it_is_sorted_by_any_column_both_ways(table, translator, publish, key):
    publish("Aivan eka", {})
    publish("Öljy")
    up, down = table(translator, f"ordering={key}"), table(translator, f"ordering=-{key}")
    assert sorted(up) == sorted(down)
    if key == "title":
        assert up == down[::-1]


def test_a_page_that_has_been_done_is_not_overdue(row, table, translator, publish, admin_user):
    done = publish("Valmis", {"Valmis": "Ready", "Kolmen sanan ingressi": "Lead"})
    assign([done], "en", admin_user, {"due": today() - timedelta(days=1)})
    assert table(translator, "only=overdue") == []


def test_no_cell_of_the_file_is_a_formula(browser, translator, publish, admin_user):
    page = publish("=HYPERLINK(1)", {})
    assign([page], "en", admin_user, {"owner": translator, "due": date(2030, 1, 2), "note": "@SUM(A1)"})
    translator.first_name = "+Maija"
    translator.save()
    (found,) = exported(browser, translator, "q=hyperlink")
    assert (found["Sivu"], found["Huomautus"], found["Kääntäjä"]) == ("'=HYPERLINK(1)", "'@SUM(A1)", "'+Maija")
    assert (found["Tila"], found["Sanoja jäljellä"], found["Määräpäivä"]) == ("Käännettävää", "4", "2030-01-02")


def test_the_file_holds_what_is_filtered_in_the_readers_language(browser, neighbour, publish, tree):
    publish("Tunneli", {}, parent=tree.espoo)
    found = exported(browser, neighbour, "state=todo")
    assert [(row["Page"], row["State"]) for row in found] == [("Tunneli", "To translate")]
    assert browser(neighbour).get(f"{BOARD}?export=xlsx").status_code == 200


def test_the_summary_counts_every_section_of_the_reader(tree, browser, pages, publish):
    publish("Kesken", {})
    html = browser(member(tree, "", Role.EDITORS)).get(BOARD).content
    lines = BeautifulSoup(html, "html.parser").select(".board__matrix tbody tr")
    found = {line.th.get_text(strip=True): line.select("td") for line in lines}
    assert set(found) == {"Ohjelma", "Turku", "Espoo"}
    assert found["Turku"][1].a["href"] == f"{BOARD}?language=en&city=turku&state=todo"
    assert found["Turku"][-1].get_text(strip=True) == "4"


@pytest.mark.parametrize("query", ["", "export=csv"])
def test_the_board_costs_the_same_with_more_pages(browser, translator, publish, admin_user, query):
    client = browser(translator)
    assign([publish("Eka", {})], "en", admin_user, {"owner": translator})
    client.get(f"{BOARD}?{query}")
    few = statements(lambda: client.get(f"{BOARD}?{query}"))
    for number in range(8):
        page = publish(f"Sivu {number}", {} if number % 2 else None)
        assign([page], "en", admin_user, {"owner": translator})
    assert len(statements(lambda: client.get(f"{BOARD}?{query}"))) == len(few) <= 30

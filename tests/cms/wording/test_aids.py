"""What helps with a row, for those who may edit the translation, by URL."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail_localize.models import StringTranslation

from cms.wording.templatetags.wording_tags import machine_form
from tests.queries import statements

pytestmark = pytest.mark.django_db
WHO_ASKS = ("django_session", "auth_user", "auth_group", "auth_permission", "wagtailusers_userprofile")


def address(name, translation, segment=None):
    return reverse(f"wording_{name}", args=[translation.pk, *([segment.pk] if segment else [])])


@pytest.fixture
def work(sent, row):
    """A page sent for translation, and its row."""
    translation = sent("Otsikko", "Kärkihanke alkaa keväällä.")
    return translation, row(translation, "Kärkihanke")


def soup_of(response):
    return BeautifulSoup(response.json()["html"], "html.parser")


def test_aids_offer_suggestions_terms_and_the_machine(work, sent, say, term, machine, translator):
    term("kärkihanke", "spearhead project", note="Kaikki kaupungit.")
    say(sent("Vanha", "Kärkihanke alkaa keväällä."), "Kärkihanke", "The <b>spearhead</b> project begins.")
    soup = soup_of(translator.get(address("aids", *work)))
    take = soup.select_one("[data-take]")
    assert (take["data-take"], take["data-number"]) == ("The <b>spearhead</b> project begins.", "1")
    assert soup.select_one(".aids__origin").get_text(" ", strip=True).startswith("Vanha, Turku.")
    assert "spearhead project" in soup.dl.get_text()
    assert soup.select_one("[data-machine]")["data-machine"] == address("machine_row", *work)


def test_without_a_machine_none_is_offered(work, translator, settings):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = None
    assert not soup_of(translator.get(address("aids", *work))).select("[data-machine]")


def test_aids_cost_few_queries(work, sent, say, term, translator):
    for number in range(4):
        term(f"kärkihanke{number}", f"project {number}")
        say(sent(f"Vanha {number}", f"Kärkihanke {number} alkaa keväällä."), "Kärkihanke", f"It begins {number}.")
    translator.get(address("aids", *work))
    asked = statements(lambda: translator.get(address("aids", *work)))
    own = [sql for sql in asked if not any(f'… "{table}' in sql for table in WHO_ASKS)]
    assert len(own) <= 10, "\n".join(own)
    assert len(asked) <= 16, asked


def test_machine_fills_a_row_and_a_person_confirms_it(work, machine, translator):
    answer = translator.post(address("machine_row", *work)).json()
    assert (answer["text"], answer["tool"]) == ("EN Kärkihanke alkaa keväällä.", "LibreTranslate")
    confirming = soup_of(translator.get(address("aids", *work))).select_one("[data-confirm]")["data-confirm"]
    assert not soup_of(translator.post(confirming)).select("[data-confirm]")
    said = StringTranslation.objects.get(translation_of=work[1].string)
    assert (said.translation_type, said.last_translated_by) == ("manual", translator.user)


def test_row_with_a_text_is_not_filled(work, machine, say, translator):
    say(work[0], "Kärkihanke", "By a person")
    response = translator.post(address("machine_row", *work))
    assert response.status_code == 409
    assert response.json()["error"]
    assert machine.requests == []


def test_trouble_with_the_machine_is_told(work, machine, translator):
    machine.status, machine.body = 429, b"{}"
    response = translator.post(address("machine_row", *work))
    assert response.status_code == 502
    assert "kiintiö" in response.json()["error"]


def test_filling_all_rows_leads_back_to_the_editor_with_a_word(work, machine, translator):
    response = translator.post(address("machine", work[0]), follow=True)
    assert response.redirect_chain[0][0] == work[0].get_target_instance_edit_url()
    assert StringTranslation.objects.filter(translation_type="machine").exists()
    said = BeautifulSoup(response.content, "html.parser").select_one(".messages").get_text()
    assert "koneella" in said


@pytest.mark.parametrize("name", ["machine_row", "machine"])
def test_without_a_machine_filling_is_not_found(work, translator, settings, name):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = None
    assert translator.post(address(name, work[0], work[1] if name == "machine_row" else None)).status_code == 404


def test_button_for_all_rows_stands_where_a_machine_is(work, machine, settings, rf):
    assert machine_form({"request": rf.get("/")}, work[0])["machine"]
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = None
    assert machine_form({"request": rf.get("/")}, work[0])["machine"] is None


@pytest.mark.parametrize(
    ("method", "name"), [("get", "aids"), ("post", "machine_row"), ("post", "confirm_row"), ("post", "machine")]
)
def test_another_citys_translator_gets_nothing(work, machine, log_in, method, name):
    place = address(name, work[0], None if name == "machine" else work[1])
    response = getattr(log_in("espoo", "translators"), method)(place)
    assert response.status_code in {302, 403}
    assert machine.requests == []


def test_row_of_another_page_is_not_found(work, sent, row, translator, tree):
    other = sent("Espoo", "Aivan muuta.", below=tree.espoo)
    assert translator.get(address("aids", work[0], row(other, "Aivan"))).status_code == 404


def test_translation_that_has_ended_is_not_found(work, translator):
    work[0].enabled = False
    work[0].save()
    assert translator.get(address("aids", *work)).status_code == 404


@pytest.mark.parametrize("name", ["machine_row", "confirm_row", "machine"])
def test_what_changes_something_is_posted(work, translator, name):
    assert translator.get(address(name, work[0], None if name == "machine" else work[1])).status_code == 405

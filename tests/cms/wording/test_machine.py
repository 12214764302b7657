"""A machine proposes on demand, is marked as such, and never sees what must not be translated."""

import json

import pytest
from django.test import override_settings
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.models import StringSegment, StringTranslation

from cms.wording.connectors import chosen
from cms.wording.machine import confirm, connector_for
from tests.cms.wording.conftest import texts
from tests.queries import statements

pytestmark = pytest.mark.django_db


def unconfirmed(translation):
    """The machine-made texts that nobody has confirmed, of those that the source still has."""
    still = StringSegment.objects.filter(source=translation.source).values("string")
    made = StringTranslation.objects.filter(context__object=translation.source.object_id, translation_of__in=still)
    return made.filter(locale=translation.target_locale, translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE)


def test_no_machine_is_asked_unless_the_environment_names_one(settings, tree):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = chosen("", "", "")
    assert connector_for(tree.finnish, tree.english) is None


def test_environment_chooses_the_machine():
    assert chosen("key", "http://127.0.0.1:5000/", "")["OPTIONS"]["AUTH_KEY"] == "key"
    libretranslate = chosen("", "http://127.0.0.1:5000/", "")
    assert libretranslate["OPTIONS"]["LIBRETRANSLATE_URL"] == "http://127.0.0.1:5000"
    for setting in (chosen("key", "", ""), libretranslate):
        with override_settings(WAGTAILLOCALIZE_MACHINE_TRANSLATOR=setting):
            assert type(get_machine_translator()).__module__ == setting["CLASS"].rpartition(".")[0]


def test_filled_rows_are_marked_as_machine_made(machine, sent, fill_empty):
    translation = sent("Otsikko", "Hanke alkaa.")
    filled = fill_empty(translation)
    said = texts(translation)["Hanke alkaa."]
    assert (said.data, said.translation_type, said.tool_name) == ("EN Hanke alkaa.", "machine", "LibreTranslate")
    assert filled.error == ""
    assert set(unconfirmed(translation)) == set(texts(translation).values())


def test_what_a_person_wrote_is_neither_asked_nor_changed(machine, sent, say, fill_empty):
    translation = sent("Otsikko", "Hanke alkaa.", "Toinen kappale.")
    say(translation, "Hanke", "By a person.")
    fill_empty(translation)
    assert "Hanke alkaa." not in machine.asked
    assert texts(translation)["Hanke alkaa."].data == "By a person."


def test_a_row_with_an_error_is_not_empty(machine, sent, say, fill_empty):
    translation = sent("Otsikko", "Hanke alkaa.")
    say(translation, "Hanke", "<b>half", has_error=True)
    fill_empty(translation)
    assert "Hanke alkaa." not in machine.asked


def test_title_in_the_page_tree_follows(machine, sent, fill_empty):
    translation = sent("Otsikko", "Hanke alkaa.")
    fill_empty(translation)
    assert translation.get_target_instance().draft_title == "EN Otsikko"


def test_slugs_addresses_and_names_never_reach_the_machine(machine, sent, term, fill_empty):
    term("6Aika", do_not_translate=True, forms="6Ajan")
    translation = sent("Otsikko", "6Ajan ohje: kysy osoitteesta neuvonta@example.fi.", "apu@example.fi", "6Aika")
    fill_empty(translation)
    sent_to_machine = " ".join(machine.asked)
    assert "example.fi" not in sent_to_machine
    assert "6A" not in sent_to_machine
    assert "sivu-otsikko" not in sent_to_machine
    said = texts(translation)
    assert said["6Ajan ohje: kysy osoitteesta neuvonta@example.fi."].data == (
        "EN 6Aika ohje: kysy osoitteesta neuvonta@example.fi."
    )
    assert not {"apu@example.fi", "6Aika"} & set(said)


def test_links_survive(machine, sent, fill_empty):
    translation = sent("Otsikko", 'Lue <a href="https://example.fi/">ohjeet</a> &amp; ehdot.')
    fill_empty(translation)
    assert texts(translation)['Lue <a id="a1">ohjeet</a> &amp; ehdot.'].data == (
        'EN Lue <a id="a1">ohjeet</a> &amp; ehdot.'
    )


def test_many_rows_are_filled_with_few_queries(machine, sent, fill_empty):
    translation = sent("Otsikko", *(f"Kappale on numero {number}." for number in range(60)))
    found = statements(lambda: fill_empty(translation))
    assert len(found) <= 8, found
    assert len(machine.requests) == 2


def test_confirmed_text_is_a_persons(machine, sent, fill_empty, django_user_model):
    translation = sent("Otsikko", "Hanke alkaa.")
    fill_empty(translation)
    reader = django_user_model.objects.create_user("lukija")
    chosen_row = unconfirmed(translation).filter(translation_of__data="Hanke alkaa.")
    assert confirm(chosen_row, reader) == 1
    said = texts(translation)["Hanke alkaa."]
    assert (said.translation_type, said.last_translated_by, said.tool_name) == ("manual", reader, "LibreTranslate")
    assert said not in unconfirmed(translation)


def test_text_that_left_the_page_waits_for_nobody(machine, sent, fill_empty):
    translation = sent("Otsikko", "Hanke alkaa.")
    fill_empty(translation)
    page = translation.source.get_source_instance()
    page.body = json.dumps([])
    page.save_revision().publish()
    translation.source.update_from_db()
    assert "Hanke alkaa." not in {said.translation_of.data for said in unconfirmed(translation)}

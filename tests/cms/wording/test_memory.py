"""Earlier translations of the install are offered, the nearest first."""

import pytest
from wagtail_localize.models import StringTranslation

from cms.wording.learning import learn_all
from cms.wording.memory import suggestions
from cms.wording.models import KnownText
from tests.queries import statements

pytestmark = pytest.mark.django_db


def offered(segment, translation):
    return [(each.percent, each.text) for each in suggestions(segment, translation.target_locale)]


def test_same_text_on_another_page_is_offered_whole(sent, say, row):
    say(sent("Vanha", "Hanke alkaa keväällä."), "Hanke", "The project begins in spring.")
    new = sent("Uusi", "Hanke alkaa keväällä.")
    assert offered(row(new, "Hanke"), new) == [(100, "The project begins in spring.")]


def test_same_text_with_other_markup_is_the_same_text(sent, say, row):
    say(sent("Vanha", "Hanke alkaa keväällä."), "Hanke", "The project begins in spring.")
    new = sent("Uusi", "Hanke <b>alkaa</b> keväällä.")
    [found] = suggestions(row(new, "Hanke"), new.target_locale)
    assert (found.percent, found.same_markup, found.fits) == (100, False, True)


def test_near_text_comes_with_percentage_and_difference(sent, say, row):
    say(sent("Vanha", "Hanke alkaa keväällä Turussa."), "Hanke", "The project begins in spring in Turku.")
    new = sent("Uusi", "Hanke alkaa syksyllä Turussa.")
    [found] = suggestions(row(new, "Hanke"), new.target_locale)
    assert 70 <= found.percent < 100
    assert "<del>" in found.difference.replace('<span class="w-sr-only">poistunut: </span>', "")
    assert "keväällä</del>" in found.difference
    assert "syksyllä</ins>" in found.difference


def test_inflected_words_do_not_hide_a_near_text(sent, say, row):
    say(sent("Vanha", "Kaupunkien yhteiset hankkeet"), "Kaupunkien", "Joint projects of the cities")
    new = sent("Uusi", "Kaupungin yhteinen hanke")
    assert offered(row(new, "Kaupungin"), new)[0][1] == "Joint projects of the cities"


def test_other_text_is_not_offered(sent, say, row):
    say(sent("Vanha", "Hanke alkaa keväällä Turussa."), "Hanke", "The project begins in spring in Turku.")
    new = sent("Uusi", "Keväällä syödään Turussa mämmiä.")
    assert offered(row(new, "Keväällä"), new) == []


def test_exact_comes_before_near(sent, say, row):
    say(sent("Eka", "Hanke alkaa keväällä."), "Hanke", "exact")
    say(sent("Toka", "Hanke alkaa keväällä!"), "Hanke", "near")
    new = sent("Uusi", "Hanke alkaa keväällä.")
    assert [text for _percent, text in offered(row(new, "Hanke"), new)] == ["exact", "near"]


def test_translation_that_is_told_twice_is_offered_once(sent, say, row):
    for title in ("Eka", "Toka"):
        say(sent(title, "Hanke alkaa keväällä."), "Hanke", "The project begins.")
    new = sent("Uusi", "Hanke alkaa keväällä.")
    assert offered(row(new, "Hanke"), new) == [(100, "The project begins.")]


def test_machine_made_text_is_offered_once_a_person_confirmed_it(sent, say, row):
    machine = StringTranslation.TRANSLATION_TYPE_MACHINE
    said = say(sent("Vanha", "Hanke alkaa."), "Hanke", "Project begins.", translation_type=machine)
    new = sent("Uusi", "Hanke alkaa.")
    assert offered(row(new, "Hanke"), new) == []
    said.translation_type = StringTranslation.TRANSLATION_TYPE_MANUAL
    said.save()
    assert offered(row(new, "Hanke"), new) == [(100, "Project begins.")]


def test_text_with_an_error_is_not_offered(sent, say, row):
    say(sent("Vanha", "Hanke alkaa."), "Hanke", "<b>Project", has_error=True)
    new = sent("Uusi", "Hanke alkaa.")
    assert offered(row(new, "Hanke"), new) == []


def test_row_does_not_suggest_itself(sent, say, row):
    own = sent("Uusi", "Hanke alkaa.")
    say(own, "Hanke", "The project begins.")
    assert offered(row(own, "Hanke"), own) == []


LINKED = 'Lue <a href="https://esimerkki.fi/">ohjeet</a> ensin.'


def test_suggestion_with_the_same_links_can_be_taken(sent, say, row):
    say(sent("Vanha", LINKED), "Lue", 'Read the <a id="a1">instructions</a> first.')
    new = sent("Uusi", LINKED)
    [found] = suggestions(row(new, "Lue"), new.target_locale)
    assert (found.fits, found.number) == (True, 1)


@pytest.mark.parametrize(
    ("old", "english", "new"),
    [
        ("Lue ohjeet ensin.", "Read the instructions first.", LINKED),
        (LINKED, 'Read the <a id="a1">instructions</a> first.', "Lue ohjeet ensin."),
    ],
)
def test_suggestion_with_other_links_is_to_be_read_only(sent, say, row, old, english, new):
    say(sent("Vanha", old), "Lue", english)
    translation = sent("Uusi", new)
    [found] = suggestions(row(translation, "Lue"), translation.target_locale)
    assert (found.percent, found.fits, found.number) == (100, False, 0)


def test_suggestion_says_where_it_comes_from(sent, say, row, tree, django_user_model):
    user = django_user_model.objects.create_user("kaantaja", first_name="Esimerkki", last_name="Kääntäjä")
    say(sent("Espoon sivu", "Hanke alkaa.", below=tree.espoo), "Hanke", "It begins.", last_translated_by=user)
    new = sent("Uusi", "Hanke alkaa.")
    [found] = suggestions(row(new, "Hanke"), new.target_locale)
    assert (found.origin.name, found.origin.place, found.by) == ("Espoon sivu", "Espoo", "Esimerkki Kääntäjä")


def test_short_text_without_long_words_is_found_exactly(sent, say, row):
    say(sent("Vanha", "EU"), "EU", "the EU")
    new = sent("Uusi", "EU")
    assert offered(row(new, "EU"), new) == [(100, "the EU")]


def test_nightly_work_indexes_what_nobody_asked_about(sent, say):
    translation = sent("Vanha", "Hanke alkaa.")
    say(translation, "Hanke", "It begins.")
    assert not KnownText.objects.exists()
    assert learn_all() == 1
    assert KnownText.objects.count() == 1
    assert learn_all() == 0


def test_number_of_queries_does_not_grow_with_what_is_found(sent, say, row):
    for number in range(3):
        say(sent(f"Sivu {number}", f"Hanke {number} alkaa keväällä."), "Hanke", f"Project {number} begins.")
    new = sent("Uusi", "Hanke 9 alkaa keväällä.")
    segment = row(new, "Hanke")
    suggestions(segment, new.target_locale)
    found = statements(lambda: suggestions(segment, new.target_locale))
    assert len(found) <= 4, found

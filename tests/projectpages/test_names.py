"""A project's name in a sentence (domain.md A2): the name stays, the common noun inflects."""

import pytest
from django.utils import translation

from projectpages.names import FORMS, name_forms, with_noun


@pytest.mark.parametrize(
    ("name", "case", "expected"),
    [
        ("CoHeWe", "nominative", "CoHeWe-hanke"),
        ("CoHeWe", "genitive", "CoHeWe-hankkeen"),
        ("CoHeWe", "partitive", "CoHeWe-hanketta"),
        ("CoHeWe", "inessive", "CoHeWe-hankkeessa"),
        ("CoHeWe", "elative", "CoHeWe-hankkeesta"),
        ("CoHeWe", "illative", "CoHeWe-hankkeeseen"),
        ("Avoin data", "nominative", "Avoin data -hanke"),
        ("Avoin data", "illative", "Avoin data -hankkeeseen"),
        ("Avoin\u00a0data", "genitive", "Avoin\u00a0data -hankkeen"),
        ("6Aika-strategiatoimisto", "genitive", "6Aika-strategiatoimisto-hankkeen"),
        ("Kaupunkihanke", "genitive", "Kaupunkihankkeen"),
        ("Uusi lähihanke", "inessive", "Uusi lähihankkeessa"),
    ],
)
def test_finnish_joins_and_inflects_the_noun(name, case, expected):
    assert with_noun(name, case) == expected


def test_the_noun_may_be_a_compound():
    expected = "Datasta oivalluksia ja bisnestä -pilottihankkeen"
    assert with_noun("Datasta oivalluksia ja bisnestä", "genitive", prefix="pilotti") == expected


@pytest.mark.parametrize(("name", "expected"), [("CoHeWe", "CoHeWe project"), ("Example Project", "Example Project")])
def test_english_has_one_form_for_all_cases(name, expected):
    with translation.override("en"):
        assert set(name_forms(name).values()) == {expected}


def test_a_sentence_gets_every_case_by_its_name():
    assert "{elative} ja {illative}".format(**name_forms("LIIRA")) == "LIIRA-hankkeesta ja LIIRA-hankkeeseen"
    assert set(name_forms("LIIRA")) == set(FORMS)


def test_an_unknown_case_is_an_error():
    with pytest.raises(KeyError):
        with_noun("CoHeWe", "accusative")

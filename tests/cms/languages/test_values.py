"""A text in several languages prints in the reader's."""

import copy
import json

import pytest
from django.template import Context, Template
from django.utils import translation

from cms.languages.values import PerLanguage

TURKU = {"fi": "Turun kaupunki", "en": "City of Turku"}


@pytest.mark.parametrize(("active", "text"), [("fi", "Turun kaupunki"), ("en", "City of Turku")])
def test_a_value_prints_in_the_active_language(active, text):
    with translation.override(active):
        assert str(PerLanguage(TURKU)) == PerLanguage(TURKU).text == text


def test_a_regional_variant_reads_its_language():
    with translation.override("en-gb"):
        assert str(PerLanguage(TURKU)) == "City of Turku"


def test_without_a_text_in_the_language_finnish_is_printed():
    with translation.override("sv"):
        assert str(PerLanguage(TURKU)) == "Turun kaupunki"


def test_without_finnish_any_text_is_printed_and_its_language_is_known():
    with translation.override("fi"):
        value = PerLanguage({"sv": "Åbo stad"})
        assert (value.text, value.language) == ("Åbo stad", "sv")


def test_with_no_language_active_finnish_is_printed():
    with translation.override(None):
        assert str(PerLanguage(TURKU)) == "Turun kaupunki"


def test_in_language_gives_exactly_that_language_or_nothing():
    value = PerLanguage({"fi": "Turku"})
    assert (value.in_language("fi"), value.in_language("en")) == ("Turku", "")


@pytest.mark.parametrize("nothing", [None, "", {}, {"fi": ""}, {"fi": "  ", "en": None}])
def test_blank_texts_make_an_empty_value(nothing):
    value = PerLanguage(nothing)
    assert value == {}
    assert not value
    assert (str(value), value.language) == ("", "")


def test_a_plain_string_is_a_finnish_text():
    assert PerLanguage("Turku") == {"fi": "Turku"}


def test_values_are_compared_copied_and_dumped_like_dictionaries():
    value = PerLanguage(TURKU)
    assert value == PerLanguage(dict(reversed(TURKU.items()))) == TURKU
    assert copy.copy(value) == copy.deepcopy(value) == json.loads(json.dumps(value)) == value
    assert isinstance(copy.deepcopy(value), PerLanguage)


def test_templates_print_the_text_escaped_and_find_each_language():
    template = Template("{{ name }}|{{ name.text }}|{{ name.en }}|{% if empty %}x{% endif %}")
    with translation.override("fi"):
        context = Context({"name": PerLanguage({"fi": "A & B", "en": "C"}), "empty": PerLanguage()})
        assert template.render(context) == "A &amp; B|A &amp; B|C|"

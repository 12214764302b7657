"""The one list of cities."""

import pytest
from django.utils import translation

from cms.cities import CITIES, city_by_slug, city_choices


def test_the_six_cities_are_listed_in_the_programmes_order():
    assert [city.slug for city in CITIES] == ["helsinki", "espoo", "vantaa", "tampere", "turku", "oulu"]


def test_no_two_cities_share_a_slug_or_a_colour():
    assert len({city.slug for city in CITIES}) == len({city.accent for city in CITIES}) == len(CITIES)


@pytest.mark.parametrize("city", CITIES, ids=lambda city: city.slug)
def test_a_city_has_every_form_of_its_name(city):
    assert all((city.name_fi, city.name_en, city.genitive_fi, city.inessive_fi))


def test_a_city_is_found_by_its_slug():
    assert city_by_slug("turku").genitive_fi == "Turun"
    assert city_by_slug("") is None
    assert city_by_slug("tukholma") is None


def test_a_city_says_where_it_is_in_the_readers_language():
    turku = city_by_slug("turku")
    assert turku.inside == "Turussa"
    with translation.override("en"):
        assert turku.inside == "in Turku"


def test_choices_offer_each_city_by_slug_and_name():
    assert city_choices()[0] == ("helsinki", "Helsinki")

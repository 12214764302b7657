"""The front page of a city."""

import pytest
from django.core.exceptions import ValidationError

from citypages.models import CityPage
from tests.translating import send


def test_a_city_has_one_front_page_in_a_language(tree):
    twin = CityPage(title="Turku 2", slug="turku-2", city="turku", locale=tree.finnish)
    with pytest.raises(ValidationError) as caught:
        tree.home.add_child(instance=twin)
    assert list(caught.value.message_dict) == ["city"]


def test_a_city_knows_its_key(tree):
    assert (tree.turku.city_key, tree.home.city_key) == ("turku", "")


def test_city_pages_are_not_made_by_hand_elsewhere(tree):
    assert CityPage not in tree.register.allowed_subpage_models()
    assert CityPage not in tree.turku.allowed_subpage_models()


def test_a_city_keeps_its_slug_and_key_in_every_edition(tree):
    page = tree.home.add_child(instance=CityPage(title="Oulu", slug="oulu", city="oulu", locale=tree.finnish))
    send(page, tree.english)
    english = page.get_translation(tree.english)
    assert (english.slug, english.specific.city) == ("oulu", "oulu")

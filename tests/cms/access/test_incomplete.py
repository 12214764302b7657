"""What nobody's browser sends by itself is refused in words, where Wagtail 8.0.1 and wagtail-localize 1.14.5 fail."""

import pytest
from django.urls import reverse


@pytest.mark.parametrize("key", ["ä5", "1e9", "5 or 1=1", "\U000646d6"])
@pytest.mark.parametrize("chooser", ["wagtailsnippetchoosers_people_person", "wagtailimages_chooser"])
def test_a_chooser_asked_for_something_without_a_number_finds_nothing(admin_client, db, chooser, key):
    assert admin_client.get(reverse(f"{chooser}:chosen", args=[key])).status_code == 404


def test_choosing_several_by_what_is_no_number_finds_nothing(admin_client, db):
    address = reverse("wagtailsnippetchoosers_people_person:chosen_multiple")
    assert admin_client.get(address, {"id": ["1", "x"]}).status_code == 404


def test_a_browser_that_opens_an_address_for_scripts_is_refused(admin_client, db):
    """Django REST Framework would draw a page for it, from templates that are not installed."""
    address = reverse("wagtail_localize:edit_override", args=[1, 1])
    assert admin_client.get(address, headers={"accept": "text/html"}).status_code == 404

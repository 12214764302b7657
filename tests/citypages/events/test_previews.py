"""An editor sees an event before anyone else does."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from citypages.events.models import EventOrganiser, EventPage
from tests.citypages.events.test_forms import EMPTY
from tests.factories import OrganisationFactory, event
from tests.queries import statements

pytestmark = pytest.mark.django_db
TURKU = {"host": "turku.localhost:8000"}


@pytest.mark.parametrize("typed", [{}, {"start_date": "", "start_time": "", "end_time": ""}, {"state": "moved"}])
def test_a_new_event_can_be_previewed(admin_client, tree, typed):
    organiser = {"organisation": str(OrganisationFactory().pk), "name": ""}
    more = {"title": "Ilta", "slug": "ilta", "summary": "", "image": "", "body": streamfield([])}
    lists = {"organisers": inline_formset([organiser]), "comments": inline_formset([])}
    place = reverse(
        "wagtailadmin_pages:preview_on_add", args=["events", EventPage._meta.model_name, tree.turku_events.pk]
    )
    data = nested_form_data(EMPTY | more | lists | {"seo_title": "", "search_description": ""} | typed)
    assert admin_client.post(place, data).json()["is_valid"]
    response = admin_client.get(place)
    assert response.status_code == 200
    page = response.content.decode()
    assert ("tiistaina 6.3.2018 klo" in page) == ("start_date" not in typed)
    assert "Mallijärjestö" in page


def test_a_page_costs_the_same_with_many_organisers(client, tree):
    page = event(tree.turku_events, "Ilta")
    costs = []
    for count in (1, 20):
        page.organisers = [
            EventOrganiser(organisation=OrganisationFactory(), locale=tree.finnish) for _number in range(count)
        ]
        page.save()
        client.get("/tapahtumat/ilta/", headers=TURKU)
        costs.append(len(statements(lambda: client.get("/tapahtumat/ilta/", headers=TURKU))))
    assert costs[0] == costs[1] <= 20

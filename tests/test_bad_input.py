"""Bad input gets a clear error at its field in the editor's language, and nothing typed is lost."""

import pytest
from django.contrib.messages import get_messages
from wagtail.test.utils.form_data import streamfield

from citypages.models import ContentPage
from cms.people.models import Person
from projectpages.models import ProjectPage
from tests.factories import ImageFactory, OrganisationFactory
from tests.forms import (
    errors_of,
    figure,
    link_list,
    participant,
    post_page,
    post_person,
    post_project,
    role,
    stream_of,
    typed_in,
)


@pytest.fixture
def organisation(db):
    return OrganisationFactory()


@pytest.mark.parametrize("typed", ["050 12", "vaihde"])
def test_a_malformed_telephone_number(admin_client, db, typed):
    response = post_person(admin_client, phone=typed)
    errors = errors_of(response.context["form"])
    assert errors.keys() == {"phone"}
    assert "050 123 4567" in errors["phone"]
    assert "puhelinnumero" in errors["phone"]
    returned = typed_in(response)
    assert returned["phone"].replace(" ", "") == typed.replace(" ", "")
    assert returned["name"] == "Maija Malli"


def test_a_malformed_mail_address(admin_client, db):
    response = post_person(admin_client, email="maija.malli(ät")
    assert errors_of(response.context["form"]) == {"email": "Syötä kelvollinen sähköpostiosoite."}
    assert typed_in(response).items() >= {"name": "Maija Malli", "email": "maija.malli(ät"}.items()


@pytest.mark.parametrize("typed", ["maija.malli (at) example.fi", "maija.malli(AT)example.fi"])
def test_a_mail_address_written_with_at_is_repaired(admin_client, db, typed):
    post_person(admin_client, email=typed, roles=[role()])
    assert Person.objects.get().email == "maija.malli@example.fi"


def test_contact_details_that_no_role_shows_are_warned_about(admin_client, db):
    def warned(**fields) -> bool:
        response = post_person(admin_client, email="maija.malli@example.fi", **fields)
        return "eivät näy missään" in " ".join(str(message) for message in get_messages(response.wsgi_request))

    assert not warned(roles=[role()])
    assert warned(roles=[role(start="2016-01-01", end="2018-07-31")])
    assert warned()


def test_an_ended_role_without_its_last_day(admin_client, db):
    response = post_person(admin_client, roles=[role(scope_fi="verkosto", start="2016-02-01", ended="on")])
    errors = response.context["form"].formsets["roles"].errors
    assert errors == [{"end": ["Päättynyt rooli tarvitsee viimeisen päivän."]}]
    assert (
        typed_in(response).items()
        >= {"name": "Maija Malli", "roles-0-scope_fi": "verkosto", "roles-0-ended": "on"}.items()
    )
    assert not Person.objects.exists()


def test_a_project_in_one_city_is_warned_about(admin_client, tree, organisation):
    response = post_project(admin_client, tree, [participant(organisation, "turku", local_text="Kokeilu satamassa")])
    errors = errors_of(response.context["form"])
    assert errors.keys() == {"few_cities_confirmed"}
    assert "vain 1 kaupungista" in errors["few_cities_confirmed"]
    assert typed_in(response)["participations-0-local_text"].strip() == "Kokeilu satamassa"
    assert not ProjectPage.objects.exists()


def test_the_warning_about_few_cities_can_be_overruled(admin_client, tree, organisation):
    participants = [participant(organisation, "turku")]
    response = post_project(admin_client, tree, participants, few_cities_confirmed="on")
    assert response.status_code == 302
    assert ProjectPage.objects.get().live


@pytest.mark.parametrize("cities", [("turku", "espoo"), ("turku", "turku", "espoo")])
def test_a_project_in_two_cities_needs_no_confirmation(admin_client, tree, organisation, cities):
    post_project(admin_client, tree, [participant(organisation, city) for city in cities])
    assert ProjectPage.objects.get().live


def test_a_removed_participant_does_not_count(admin_client, tree, organisation):
    participants = [participant(organisation, "turku"), participant(organisation, "espoo", DELETE="on")]
    response = post_project(admin_client, tree, participants)
    assert errors_of(response.context["form"]).keys() == {"few_cities_confirmed"}


def test_a_draft_of_a_project_may_lack_its_cities(admin_client, tree):
    response = post_project(admin_client, tree, publish=False)
    assert response.status_code == 302
    assert not ProjectPage.objects.get().live


def test_a_website_without_its_scheme_is_repaired(admin_client, tree, organisation):
    cities = [participant(organisation, city) for city in ("turku", "espoo")]
    post_project(admin_client, tree, cities, website="www.example.fi")
    assert ProjectPage.objects.get().website == "https://www.example.fi"


def test_a_website_that_is_no_address(admin_client, tree, organisation):
    response = post_project(admin_client, tree, website="ei vielä", expansion="Terve kunta")
    assert "website" in errors_of(response.context["form"])
    assert typed_in(response).items() >= {"website": "ei vielä", "expansion": "Terve kunta"}.items()


def test_a_link_without_its_scheme_is_repaired(admin_client, tree):
    post_page(admin_client, tree.turku, ContentPage, body=streamfield([link_list(url="www.example.fi")]))
    assert ContentPage.objects.get().body[0].value["links"][0].href == "https://www.example.fi"


def test_a_link_that_leads_nowhere(admin_client, tree):
    response = post_page(admin_client, tree.turku, ContentPage, body=streamfield([link_list()]))
    typed, errors = stream_of(response)
    assert errors == {"0.links.0.page": "Valitse sivu tai anna verkko-osoite."}
    assert typed[0]["value"]["links"][0]["value"]["label"] == "Esimerkki"


def test_a_picture_that_nobody_can_hear(admin_client, tree):
    image = ImageFactory(alt_text={})
    response = post_page(admin_client, tree.turku, ContentPage, body=streamfield([figure(image, caption="Jokiranta")]))
    typed, errors = stream_of(response)
    assert errors == {"0.alt_text": "Kerro, mitä kuvassa näkyy, tai merkitse se koristekuvaksi."}
    assert typed[0]["value"]["caption"] == "Jokiranta"
    assert typed[0]["value"]["image"]["id"] == image.pk


@pytest.mark.parametrize("words", [{"decorative": "on"}, {"alt_text": "Joki virtaa"}])
def test_a_picture_with_words_or_marked_as_decorative_is_published(admin_client, tree, words):
    image = ImageFactory(alt_text={})
    post_page(admin_client, tree.turku, ContentPage, body=streamfield([figure(image, **words)]))
    assert ContentPage.objects.get().live


def test_a_draft_may_lack_the_alt_text(admin_client, tree):
    blocks = streamfield([figure(ImageFactory(alt_text={}))])
    post_page(admin_client, tree.turku, ContentPage, publish=False, body=blocks)
    assert not ContentPage.objects.get().live

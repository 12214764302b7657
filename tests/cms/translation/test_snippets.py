"""Lists of snippets answer only about what the reader has a permission on."""

import pytest
from django.urls import reverse

from cms.people.models import Organisation, Person


@pytest.fixture
def person(tree):
    return Person.objects.create(name="Maija Malli", city="turku")


def listing(model="person"):
    return reverse("wagtail_localize:snippets_api_listing", args=["people", model])


def detail(person):
    return reverse("wagtail_localize:snippets_api_detail", args=["people", "person", person.pk])


@pytest.mark.parametrize("who", ["translator", "submitter", "publisher"])
def test_without_a_permission_on_the_model_nothing_is_told(person, request, who):
    client = request.getfixturevalue(who)
    for address in (listing(), detail(person)):
        response = client.get(address)
        assert response.status_code != 200
        assert "Maija" not in response.content.decode()


def test_with_a_permission_on_the_model_it_is(person, log_in):
    client = log_in("viewer", general=["view_person"])
    assert [row["title"] for row in client.get(listing()).json()] == ["Maija Malli"]
    assert client.get(detail(person)).json()["title"] == "Maija Malli"


def test_a_permission_on_one_model_opens_no_other(person, log_in):
    Organisation.objects.create(name={"fi": "Turun kaupunki"})
    client = log_in("viewer", general=["view_person"])
    assert client.get(listing("organisation")).status_code != 200


def test_a_superuser_sees_all(person, superuser):
    assert len(superuser.get(listing()).json()) == 1


def test_what_is_no_snippet_is_not_found(superuser):
    address = reverse("wagtail_localize:snippets_api_listing", args=["auth", "user"])
    assert superuser.get(address).status_code == 404


@pytest.mark.parametrize("who", ["publisher", "submitter", "superuser"])
def test_a_snippet_that_is_not_translatable_is_not_sent(person, request, who):
    address = reverse("wagtail_localize:submit_snippet_translation", args=["people", "person", person.pk])
    client = request.getfixturevalue(who)
    assert client.get(address).status_code in {302, 404}
    assert client.post(address, {"locales": []}).status_code in {302, 404}

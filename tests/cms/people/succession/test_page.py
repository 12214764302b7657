"""The page of a succession: where, then what changes, then the change; for people of one's own city."""

import pytest
from django.urls import reverse

from cms.access.models import Team
from cms.people.models import Person
from tests.factories import PersonFactory
from tests.succession import live, published
from tests.teams import member

Role = Team.Role


def address(person: Person) -> str:
    return reverse("people_successor", args=[person.pk])


def test_the_page_shows_where_then_what_changes_then_changes_it(tree, leaver, heir, admin_client):
    page = published(tree.turku, leaver, title="Yhteystietosivu")
    first = admin_client.get(address(leaver)).content.decode()
    assert "Yhteystietosivu" in first
    second = admin_client.get(address(leaver), {"successor": heir.pk}).content.decode()
    assert "Jatkaja Malli" in second
    assert live(page) == ["Lähtijä Malli"], "nothing changes before it is confirmed"
    assert admin_client.post(address(leaver), {"successor": heir.pk}).status_code == 302
    assert live(page) == ["Jatkaja Malli"]


@pytest.mark.parametrize("answer", ["", "999999", "abc", "herself"])
def test_nobody_is_no_successor(tree, leaver, admin_client, answer):
    response = admin_client.post(address(leaver), {"successor": leaver.pk if answer == "herself" else answer})
    assert response.status_code == 200
    assert "successor" in response.context["form"].errors


def test_a_person_of_another_city_is_refused_and_not_offered(tree, client, leaver, heir):
    stranger = PersonFactory(name="Vieras Malli", city="espoo")
    client.force_login(member(tree, "turku", Role.EDITORS))
    assert client.get(address(stranger)).status_code == 302
    html = client.get(address(leaver)).content.decode()
    assert heir.name in html
    assert stranger.name not in html


def test_the_list_and_the_editor_lead_there(tree, leaver, admin_client):
    for view in ("list", "edit"):
        args = [leaver.pk] if view == "edit" else []
        html = admin_client.get(reverse(Person.snippet_viewset.get_url_name(view), args=args)).content.decode()
        assert address(leaver) in html

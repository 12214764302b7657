"""A city's staff change the people and organisations of their own city only."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from cms.access.groups import GRANTS, ensure_team, grant_general
from cms.access.models import Team
from cms.people.models import Organisation, Person
from tests.conftest import HOST
from tests.factories import OrganisationFactory, PersonFactory

pytestmark = pytest.mark.django_db


def browser_of(city: str, role: str = Team.Role.EDITORS) -> Client:
    """A browser in which a member of a city's team is logged in."""
    group, _made = ensure_team(city, role, f"{city}: {role}")
    grant_general(group, GRANTS[role].general)
    user = get_user_model().objects.create_user(f"{city}-{role}")
    user.groups.add(group)
    browser = Client(headers={"host": HOST})
    browser.force_login(user)
    return browser


def address(action: str, *args: object, model: type = Person) -> str:
    return reverse(model.snippet_viewset.get_url_name(action), args=args)


def form_of(**fields: str) -> dict:
    return nested_form_data(
        {"name": "Uusi Nimi", "title_fi": "", "title_en": "", "phone": "", "email": "", "city": "", "organisation": ""}
        | {"roles": inline_formset([])}
        | fields
    )


def test_an_editor_changes_a_person_of_her_own_city():
    person = PersonFactory(city="espoo")
    response = browser_of("espoo").post(address("edit", person.pk), form_of(city="espoo"))
    person.refresh_from_db()
    assert (response.status_code, person.name) == (302, "Uusi Nimi")


@pytest.mark.parametrize("city", ["turku", ""], ids=["another city's", "the programme's"])
def test_an_editor_cannot_change_a_person_of(city):
    person = PersonFactory(city=city, name="Ennallaan")
    browser = browser_of("espoo")
    browser.post(address("edit", person.pk), form_of(city="espoo"))
    person.refresh_from_db()
    assert (person.name, person.city) == ("Ennallaan", city)
    assert b"Ennallaan" not in browser.get(address("edit", person.pk)).content


def test_an_editor_sees_the_people_of_every_city():
    PersonFactory(city="turku", name="Turkulainen Malli")
    assert "Turkulainen Malli" in browser_of("espoo").get(address("list")).content.decode()


def test_an_editor_cannot_give_a_person_to_another_city():
    person = PersonFactory(city="espoo")
    response = browser_of("espoo").post(address("edit", person.pk), form_of(city="turku"))
    person.refresh_from_db()
    assert (response.status_code, person.city) == (200, "espoo")
    assert response.context["form"].errors.keys() == {"city"}


def test_a_new_person_belongs_to_the_editors_city():
    browser = browser_of("espoo")
    choices = browser.get(address("add")).context["form"].fields["city"].choices
    assert [slug for slug, _name in choices] == ["espoo"]
    browser.post(address("add"), form_of(city="espoo"))
    assert Person.objects.get().city == "espoo"


def test_a_publisher_cannot_delete_a_person_of_another_city():
    person = PersonFactory(city="turku")
    browser_of("espoo", Team.Role.PUBLISHERS).post(address("delete", person.pk))
    assert Person.objects.filter(pk=person.pk).exists()


def test_a_publisher_deletes_a_person_of_her_own_city():
    person = PersonFactory(city="espoo")
    browser_of("espoo", Team.Role.PUBLISHERS).post(address("delete", person.pk))
    assert not Person.objects.filter(pk=person.pk).exists()


def test_a_bulk_deletion_reaches_her_own_city_only():
    own, other = PersonFactory(city="espoo"), PersonFactory(city="turku")
    place = reverse("wagtail_bulk_action", args=["people", "person", "delete"])
    browser_of("espoo", Team.Role.PUBLISHERS).post(f"{place}?id={own.pk}&id={other.pk}")
    assert Person.objects.filter(pk=other.pk).exists()


def test_the_programmes_team_changes_everybody():
    person = PersonFactory(city="turku")
    browser_of("", Team.Role.PUBLISHERS).post(address("edit", person.pk), form_of(city="turku"))
    person.refresh_from_db()
    assert person.name == "Uusi Nimi"


def test_organisations_are_guarded_alike():
    organisation = OrganisationFactory(city="turku", name={"fi": "Ennallaan"})
    place = address("edit", organisation.pk, model=Organisation)
    browser_of("espoo").post(place, {"name_fi": "Uusi nimi", "name_en": "", "city": "espoo", "url": ""})
    organisation.refresh_from_db()
    assert organisation.name == {"fi": "Ennallaan"}


def test_a_renamed_group_stays_its_citys_team():
    group, _made = ensure_team("espoo", Team.Role.EDITORS, "Espoo: editors")
    Group.objects.filter(pk=group.pk).update(name="Espoon viestintä")
    assert ensure_team("espoo", Team.Role.EDITORS, "Espoo: editors") == (Group.objects.get(pk=group.pk), False)

"""Whom a focus area's page names: present people with their contact data, past ones without."""

from datetime import date

from cms.people.models import ContactRole
from projectpages.models import Participation
from tests.citypages.focus.conftest import read
from tests.factories import OrganisationFactory, PersonFactory, project


def answering(target, city="turku", **role) -> ContactRole:
    """Somebody of the city with a role in a project."""
    person = PersonFactory(city=city, name=role.pop("name", "Maija Malli"))
    return ContactRole.objects.create(person=person, kind=ContactRole.Kind.PROJECT, project=target, **role)


def cards(client, city="turku", path="/avoin-data/") -> dict[str, str]:
    """The text of each contact card by name."""
    found = read(client, city, path).select(".contact_card")
    return {card.h3.get_text(): card.get_text(" ", strip=True) for card in found}


def test_a_citys_people_in_its_projects_are_found_by_themselves(client, tree, area):
    ours = project(tree.register, "CoHeWe", focus_area="open_data")
    answering(ours, scope={"fi": "Turun osahanke"})
    answering(ours, name="Espoolainen Malli", city="espoo")
    answering(project(tree.register, "Muu", focus_area="open_participation"), name="Toinen Alue")
    area(tree.turku)
    found = cards(client)
    assert found.keys() == {"Maija Malli"}
    assert "CoHeWe-hanke, Turun osahanke" in found["Maija Malli"]
    assert "050\u00a0123\u00a04567" in found["Maija Malli"]


def test_whose_role_has_ended_comes_last_and_without_contact_data(client, tree, area):
    ours = project(tree.register, "CoHeWe", focus_area="open_data")
    answering(ours, name="Aino Entinen", start=date(2015, 1, 1), end=date(2018, 7, 31))
    answering(ours, name="Ville Nykyinen")
    area(tree.turku)
    found = cards(client)
    assert list(found) == ["Ville Nykyinen", "Aino Entinen"]
    assert "Toimi tehtävässä 2015–2018" in found["Aino Entinen"]
    assert "050" not in found["Aino Entinen"]
    assert "example" not in found["Aino Entinen"]


def test_the_local_contacts_of_projects_are_found(client, tree, area):
    ours = project(tree.register, "CoHeWe", cities=("espoo",), focus_area="open_data")
    row = {"organisation": OrganisationFactory(), "locale": tree.finnish, "page": ours}
    for city in ("turku", "espoo"):
        Participation.objects.create(**row, city=city, contact=PersonFactory(name=f"{city.title()} Malli"))
    area(tree.turku)
    assert cards(client).keys() == {"Turku Malli"}


def test_picked_people_replace_those_found(client, tree, area):
    answering(project(tree.register, "CoHeWe", focus_area="open_data"))
    picked = [
        {"type": "person", "value": {"person": PersonFactory(name=name).pk, "title": title}}
        for name, title in (("Toinen Malli", "päällikkö"), ("Eka Malli", ""))
    ]
    area(tree.turku, people=picked)
    found = cards(client)
    assert list(found) == ["Toinen Malli", "Eka Malli"]
    assert "päällikkö" in found["Toinen Malli"]


def test_the_programme_names_only_whom_editors_picked(client, tree, area):
    answering(project(tree.register, "CoHeWe", focus_area="open_data"))
    area(tree.home)
    assert cards(client, city="") == {}


def test_a_person_who_was_deleted_is_left_out(client, tree, area):
    area(tree.turku, people=[{"type": "person", "value": {"person": 999_999, "title": ""}}])
    assert cards(client) == {}

"""People are found while a role of theirs lasts, at the page where they answer, and never by their telephone."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from cms.people.models import ContactRole
from cms.search.entries.people import index_people
from cms.search.entries.rebuilding import rebuild
from cms.search.facts import Kind
from cms.search.models import Entry
from cms.search.question import Question
from cms.search.results import Results
from tests.factories import OrganisationFactory, PersonFactory, coordinator, project, published
from tests.tree import twin

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
DAY = timedelta(days=1)


@pytest.fixture
def done(django_capture_on_commit_callbacks):
    """What the worker does after something has changed is done at the end of the block."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def found(text: str, site: str | None = None, language: str = "fi") -> list[str]:
    entries = Results(Question.of(text, language), site).entries(0, 20)
    return [entry.title for entry in entries if entry.kind == Kind.PERSON]


def entries() -> list[tuple]:
    rows = Entry.objects.filter(kind=Kind.PERSON).order_by("language", "key")
    return list(rows.values_list("language", "page__title", "summary"))


def test_a_coordinator_is_found_on_her_citys_site_in_each_language(tree, done):
    organisation = OrganisationFactory(name={"fi": "Turun kaupunki", "en": "City of Turku"})
    with done():
        coordinator(name="Aino Aalto", organisation=organisation, role={"scope": {"fi": "avoin data"}})
    assert found("aalto") == found("Aino", "turku") == found("avoimen datan asiantuntija") == ["Aino Aalto"]
    assert found("aalto", "espoo") == []
    assert entries() == [
        ("en", "Turku", "Specialist, City of Turku"),
        ("fi", "Turku", "asiantuntija, Turun kaupunki, avoin data"),
    ]


def test_a_contact_of_a_project_answers_on_its_page(tree, done):
    page = project(tree.register, "Silta")
    edition = twin(page, tree.register_en, tree.english, title="Bridge", slug="bridge")
    edition.unpublish()
    with done():
        ContactRole.objects.create(person=PersonFactory(name="Aino Aalto"), kind="project", project=page)
    assert entries() == [("fi", "Silta", "asiantuntija")]
    with done():
        published(edition)
    assert [row[:2] for row in entries()] == [("en", "Bridge"), ("fi", "Silta")]


def test_the_programmes_people_answer_on_its_front_page(tree, done):
    with done():
        ContactRole.objects.create(person=PersonFactory(name="Aino Aalto"), kind="programme")
    assert [row[:2] for row in entries()] == [("en", "6Aika"), ("fi", "6Aika")]
    assert found("aalto", "") == ["Aino Aalto"]


def test_neither_telephone_nor_mail_is_in_the_index(tree):
    coordinator(name="Aino Aalto", phone="+358501234567", email="aino.aalto@example.fi")
    rebuild()
    for entry in Entry.objects.filter(kind=Kind.PERSON):
        said = f"{entry.title} {entry.summary} {entry.text} {entry.tokens()}"
        assert not any(part in said for part in ("1234567", "@", "aalto@", "example"))
    assert found("0501234567") == found("050 123 4567") == []


def test_somebody_without_a_role_is_not_found(tree, done):
    with done():
        PersonFactory(name="Aino Aalto")
    rebuild()
    assert entries() == []


@pytest.mark.parametrize(
    "role",
    [{"ended": True, "end": TODAY}, {"end": TODAY - DAY}, {"ended": True, "end": TODAY + DAY}],
    ids=["marked as ended", "last day gone", "ended early"],
)
def test_somebody_whose_role_has_ended_is_not_found(tree, role):
    coordinator(name="Aino Aalto", role=role)
    rebuild()
    assert entries() == []


def test_a_role_begins_and_ends_on_its_days_without_anybody_saving_anything(tree, monkeypatch):
    begins, ends = date(2027, 3, 1), date(2027, 5, 31)
    coordinator(name="Aino Aalto", role={"start": begins, "end": ends})
    rebuild()
    lasting = {}
    for day in (TODAY, begins - DAY, begins, ends, ends + DAY):
        monkeypatch.setattr(timezone, "localdate", lambda value=None, timezone=None, day=day: day)
        lasting[day] = bool(found("aalto"))
    assert list(lasting.values()) == [False, False, True, True, False]


def test_a_role_that_is_marked_as_ended_is_gone_from_that_moment(tree):
    person = coordinator(name="Aino Aalto")
    rebuild()
    assert found("aalto") == ["Aino Aalto"]
    role = person.roles.get()
    role.ended, role.end = True, TODAY
    role.save()
    assert found("aalto") == []


@pytest.mark.parametrize("gone", ["role", "person"])
def test_who_or_what_is_deleted_is_gone_from_that_moment(tree, gone):
    person = coordinator(name="Aino Aalto")
    rebuild()
    (person.roles.get() if gone == "role" else person).delete()
    assert found("aalto") == []
    rebuild()
    assert entries() == []


def test_another_role_that_lasts_keeps_her(tree, done):
    person = coordinator(name="Aino Aalto")
    with done():
        ContactRole.objects.create(person=person, kind="coordinator", city="espoo")
    with done():
        person.roles.get(city="turku").delete()
    assert (found("aalto", "turku"), found("aalto", "espoo")) == ([], ["Aino Aalto"])


def test_a_new_name_title_and_organisation_are_followed(tree, done):
    person = coordinator(name="Aino Aalto", organisation=OrganisationFactory(name={"fi": "Mallila"}))
    rebuild()
    person.name, person.title = "Aino Berg", {"fi": "johtaja"}
    with done():
        person.save()
    assert (found("aalto"), found("bergin"), found("johtajan")) == ([], ["Aino Berg"], ["Aino Berg"])
    person.organisation.name = {"fi": "Uusila"}
    with done():
        person.organisation.save()
    assert found("uusilan johtaja") == ["Aino Berg"]


def test_nobody_is_found_through_a_page_that_is_not_live(tree, done):
    coordinator(name="Aino Aalto")
    rebuild()
    with done():
        tree.turku.unpublish()
    assert found("aalto") == []
    with done():
        published(tree.turku)
    assert found("aalto") == ["Aino Aalto"]


def test_two_roles_of_the_same_time_at_a_place_are_one_result(tree):
    person = coordinator(name="Aino Aalto", role={"scope": {"fi": "avoin data"}})
    ContactRole.objects.create(person=person, kind="coordinator", city="turku", scope={"fi": "kiertotalous"})
    rebuild()
    assert found("aalto") == ["Aino Aalto"]
    assert entries()[1][2] == "asiantuntija, avoin data, kiertotalous"


def test_queries_do_not_grow_with_people(tree, django_assert_max_num_queries):
    coordinator(name="Aino Aalto")
    index_people()
    for number in range(10):
        coordinator(name=f"Aino {number}")
    with django_assert_max_num_queries(25):
        index_people()

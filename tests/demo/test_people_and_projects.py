"""The demo's people, projects, pictures and accounts are what contract.md promises."""

import re

import pytest
from django.conf import settings
from django.contrib.auth import authenticate, get_user_model
from wagtail_localize.models import TranslationSource

from cms.cities import CITIES
from cms.people.models import ContactRole, Person
from home.demo.loader.accounts import account_names
from home.demo.loader.registry import Registry
from home.demo.shapes import Ref
from media.models import CustomImage
from projectpages.models import ProjectPage

pytestmark = pytest.mark.django_db


def test_nobody_can_be_reached(demo):
    for person in Person.objects.all():
        assert person.email.endswith("@example.fi")
        assert re.fullmatch(r"\+3585000000\d\d", str(person.phone))
    for user in get_user_model().objects.all():
        assert user.email.endswith("@example.fi")
    text = " ".join(TranslationSource.objects.values_list("content_json", flat=True))
    assert set(re.findall(r"@([\w.-]+)", text)) <= {"example.fi"}


def test_every_city_has_a_coordinator_and_some_roles_have_ended(demo):
    roles = ContactRole.objects.select_related("person")
    current = {role.city for role in roles if role.kind == ContactRole.Kind.COORDINATOR and role.is_current()}
    assert current == {city.slug for city in CITIES}
    ended = [role for role in roles if not role.is_current()]
    assert len(ended) >= 2
    for role in ended:
        contact = role.person.contact(city=role.city, project_key=role.project and role.project.translation_key)
        assert contact.is_past
        assert not contact.email
        assert not contact.phone_href


def test_projects_stand_in_every_state(demo):
    assert {project.state for project in ProjectPage.objects.all()} == {"running", "planned", "ended"}


def test_oulu_has_projects_of_its_own_and_elsewhere(demo):
    finnish = ProjectPage.objects.filter(locale__language_code="fi")
    assert finnish.in_city("oulu", "own").count() >= 4
    assert finnish.in_city("oulu", "elsewhere").count() >= 1


def test_every_picture_says_what_it_shows_and_who_drew_it(demo):
    assert CustomImage.objects.count() >= 20
    for picture in CustomImage.objects.all():
        assert {"fi", "en"} <= set(picture.alt_text)
        assert picture.credit
        assert picture.credit_kind == "drawing"


def test_every_account_of_the_contract_can_log_in(demo):
    names = {"admin", "programme-editor"} | {
        f"{city.slug}-{role}" for city in CITIES for role in ("editor", "publisher", "translator")
    }
    assert set(account_names()) == names
    for name in names:
        user = authenticate(username=name, password=settings.DEMO_PASSWORD)
        assert user.has_perm("wagtailadmin.access_admin")
        assert user.wagtail_userprofile.preferred_language == "fi"
    assert [user.username for user in get_user_model().objects.filter(is_superuser=True)] == ["admin"]


def test_a_document_comes_in_the_reader_s_language():
    registry = Registry()
    registry.add("document", "esite-fi", 1)
    registry.add("document", "esite-en", 2)
    registry.add("document", "hankkeet", 3)
    assert registry.in_language(Ref("document", "esite"), "en") == 2
    assert registry.in_language(Ref("document", "hankkeet"), "en") == 3

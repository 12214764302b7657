"""A field with a text per language is no business of the schema: languages come and go without migrations."""

import pytest
from django.db import connection
from django.db.migrations.state import ModelState, ProjectState
from django.db.migrations.writer import MigrationWriter

from cms.languages.fields import PerLanguageField
from cms.people.models import Organisation

BOTH = {"fi": "Turun kaupunki", "en": "City of Turku"}


@pytest.fixture
def turku(db):
    return Organisation.objects.create(name=BOTH)


OPTIONS = [
    {},
    {"max_length": 80, "multiline": True, "required_languages": ["fi", "en"]},
    {"blank": True, "required_languages": ["fi"]},
    {"blank": False},
]


@pytest.mark.parametrize("options", OPTIONS)
def test_a_field_is_rebuilt_as_it_was(options):
    field = PerLanguageField("name", **options)
    _name, path, args, kwargs = field.deconstruct()
    assert path == "cms.languages.fields.PerLanguageField"
    assert PerLanguageField(*args, **kwargs).deconstruct()[1:] == field.deconstruct()[1:]
    assert field.clone().deconstruct()[1:] == field.deconstruct()[1:]


def test_a_migration_names_the_field_and_no_language(settings):
    def written():
        return MigrationWriter.serialize(PerLanguageField(max_length=80, required_languages=["fi"]))[0]

    before = written()
    settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = [*settings.LANGUAGES, ("sv", "Swedish")]
    assert written() == before


def test_a_data_migration_that_saves_a_historical_object_keeps_every_language(turku):
    state = ProjectState()
    state.add_model(ModelState.from_model(Organisation))
    historical = state.apps.get_model("people", "Organisation")
    old = historical.objects.get()
    assert old.name == BOTH
    old.url = "https://turku.example/"
    old.save()
    turku.refresh_from_db()
    assert (turku.name, turku.url) == (BOTH, "https://turku.example/")


def test_changing_what_the_form_asks_leaves_the_column_alone():
    old, new = PerLanguageField(max_length=80), PerLanguageField(max_length=90, multiline=True)
    for field in (old, new):
        field.set_attributes_from_name("name")
        field.model = Organisation
    assert not connection.schema_editor()._field_should_be_altered(old, new)

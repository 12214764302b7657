"""A model field with a text per language keeps, finds and serialises every language."""

import pytest
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import connection, models
from django.utils import translation
from modelcluster.models import get_serializable_data_for_fields, model_from_serializable_data
from wagtail.admin.panels import FieldPanel
from wagtail.search import index
from wagtail.search.backends import get_search_backend

from cms.languages.comparison import PerLanguageComparison
from cms.languages.fields import PerLanguageField
from cms.languages.values import PerLanguage
from cms.people.models import Organisation

BOTH = {"fi": "Turun kaupunki", "en": "City of Turku"}


@pytest.fixture
def turku(db):
    return Organisation.objects.create(name=BOTH)


# --- In Python -------------------------------------------------------------------------------


def test_whatever_is_assigned_becomes_a_value_at_once():
    assert isinstance(Organisation(name=BOTH).name, PerLanguage)
    assert Organisation(name="Turku").name == {"fi": "Turku"}
    assert Organisation(name=None).name == {}
    assert Organisation().name == {}


def test_two_objects_never_share_an_empty_value():
    first, second = Organisation(), Organisation()
    first.name["fi"] = "Turku"
    assert second.name == {}


# --- In the database -------------------------------------------------------------------------


def test_a_stored_value_comes_back_whole(turku):
    turku.refresh_from_db()
    assert turku.name == BOTH
    assert isinstance(turku.name, PerLanguage)


def test_a_deferred_value_is_loaded_when_it_is_read(turku):
    assert Organisation.objects.defer("name").get().name.in_language("en") == "City of Turku"


def test_objects_are_found_and_ordered_by_language(turku):
    Organisation.objects.create(name={"fi": "Espoon kaupunki"})
    assert list(Organisation.objects.filter(name__en="City of Turku")) == [turku]
    assert list(Organisation.objects.filter(name__fi__icontains="TURUN")) == [turku]
    assert Organisation.objects.order_by("name__fi").last() == turku


def test_equal_values_are_equal_in_the_database_in_any_order(turku):
    assert Organisation.objects.filter(name=dict(reversed(BOTH.items()))).exists()
    Organisation.objects.update(name={"en": "b", "fi": "a"})
    assert Organisation.objects.filter(name={"fi": "a", "en": "b"}).exists()


def test_a_null_in_the_column_reads_as_empty(turku):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE people_organisation SET name = 'null'")
    assert Organisation.objects.get().name == {}


@pytest.mark.parametrize("format_name", ["json", "python", "jsonl"])
def test_a_value_survives_being_dumped_and_loaded(turku, format_name):
    dumped = serializers.serialize(format_name, [turku])
    Organisation.objects.all().delete()
    for loaded in serializers.deserialize(format_name, dumped):
        loaded.save()
    assert Organisation.objects.get().name == BOTH


def test_a_revision_keeps_every_language(turku):
    data = get_serializable_data_for_fields(turku)
    assert model_from_serializable_data(Organisation, data).name == BOTH


# --- Validation ------------------------------------------------------------------------------


def clean(field, value):
    field.set_attributes_from_name("name")
    return field.clean(value, None)


def refusal(field, value, reader):
    """What a reader of that language is told."""
    with translation.override(reader), pytest.raises(ValidationError) as refused:
        clean(field, value)
    with translation.override(reader):
        return refused.value.messages


def test_too_long_a_text_is_refused_naming_its_language_and_both_numbers():
    told = refusal(PerLanguageField(max_length=5), {"fi": "Turku", "en": "City of Turku"}, "en")
    assert told == ["English: at most 5 characters, now there are 13."]


def test_a_missing_required_language_is_named():
    told = refusal(PerLanguageField(required_languages=["fi"]), {"en": "Turku"}, "en")
    assert told == ["Finnish: this text is required."]


def test_an_optional_field_may_be_empty_but_not_half_written():
    field = PerLanguageField(required_languages=["fi"], blank=True)
    assert clean(field, {}) == {}
    with pytest.raises(ValidationError):
        clean(field, {"en": "Turku"})


def test_a_field_is_optional_unless_languages_are_required():
    assert PerLanguageField().blank
    assert not PerLanguageField(required_languages=["fi"]).blank
    with pytest.raises(ValidationError):
        clean(PerLanguageField(blank=False), {})


@pytest.mark.parametrize("nonsense", [["Turku"], 7, True])
def test_what_is_not_a_text_per_language_is_refused(nonsense):
    with pytest.raises(ValidationError):
        clean(PerLanguageField(), nonsense)


def test_a_null_character_is_refused_before_postgresql_would_fail():
    with pytest.raises(ValidationError):
        clean(PerLanguageField(), {"fi": "Tur\x00ku"})


# --- Wagtail ---------------------------------------------------------------------------------


def test_search_indexes_every_language(turku):
    assert index.SearchField("name").get_value(turku) == list(turku.name.values())
    assert set(turku.name.values()) == set(BOTH.values())


@pytest.mark.parametrize("word", ["Turun", "Turku"])
def test_a_search_finds_the_object_by_either_language(turku, word):
    backend = get_search_backend()
    backend.add(turku)
    assert list(backend.search(word, Organisation)) == [turku]


def test_a_comparison_of_revisions_shows_the_language_that_changed():
    old, new = Organisation(name=BOTH), Organisation(name=BOTH | {"en": "Turku <city>"})
    comparison = PerLanguageComparison(Organisation._meta.get_field("name"), old, new)
    assert comparison.has_changed()
    with translation.override("fi"):
        html = comparison.htmldiff()
    assert "<div>Suomi: Turun kaupunki</div>" in html
    assert "Englanti: " in html
    assert "&lt;city&gt;" in html


def test_wagtail_compares_the_field_language_by_language(db):
    panel = FieldPanel("name").bind_to_model(Organisation)
    assert panel.get_comparison_class() is PerLanguageComparison


def test_the_column_is_json_in_the_database():
    assert PerLanguageField().get_internal_type() == "JSONField"
    assert isinstance(PerLanguageField(), models.JSONField)

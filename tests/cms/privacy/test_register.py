"""The register of personal data names every place that a model has for them, and the document says the same."""

import re

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.db.models import EmailField, GenericIPAddressField, Model
from phonenumber_field.modelfields import PhoneNumberField

from cms.people.models import Person
from cms.privacy.document import document
from cms.privacy.kept import TIMES
from cms.privacy.register import REGISTER
from tests.house import ROOT

PERSONAL = (EmailField, PhoneNumberField, GenericIPAddressField)


def personal_fields(model: type[Model]) -> set[str]:
    """A model's own fields that hold or point to somebody."""
    found = set()
    for field in model._meta.local_concrete_fields:
        is_link = field.is_relation and field.related_model in {Person, get_user_model()}
        if isinstance(field, PERSONAL) or (is_link and not field.remote_field.parent_link):
            found.add(field.name)
    return found


def registered() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for holding in REGISTER:
        for label, names in holding.places.items():
            found.setdefault(label, set()).update(names)
    return found


def test_every_field_for_personal_data_has_a_row():
    """A new one without a row fails here: add it to cms/privacy/register.py."""
    models = apps.get_models(include_auto_created=True)
    held = {model._meta.label: personal_fields(model) for model in models if not model._meta.proxy}
    missing = {label: fields - registered().get(label, set()) for label, fields in held.items()}
    assert {label: fields for label, fields in missing.items() if fields} == {}


def test_every_row_names_fields_that_exist():
    for label, names in registered().items():
        for name in names:
            assert apps.get_model(label)._meta.get_field(name)


@pytest.mark.parametrize("holding", REGISTER, ids=lambda holding: holding.what[:30])
def test_every_row_says_why_on_which_ground_how_long_and_who_sees_it(holding):
    assert all((holding.why, holding.ground, holding.seen, holding.way))
    assert holding.kept in TIMES or " " in holding.kept


def test_every_time_is_a_sentence_and_is_used_or_explained():
    text = document()
    for name, time in TIMES.items():
        assert time.then.endswith(".")
        assert f"`{name}`" in text


def test_the_document_is_made_from_the_register():
    """`manage.py personal_data document > docs/privacy.md` makes it equal again."""
    assert (ROOT / "docs" / "privacy.md").read_text() == document()


def test_the_document_names_where_data_go():
    text = document()
    for word in ("Sentry", "DeepL", "LibreTranslate", "log line", "backup"):
        assert re.search(word, text, re.IGNORECASE), word

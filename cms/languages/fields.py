"""A model field for a short text that exists in every language of the site.

    name = PerLanguageField(_("name"), max_length=100, required_languages=["fi"])

    print(person.name)                  the text in the reader's language, else the Finnish one
    person.name = {"fi": "Turku", "en": "Turku"}
    person.name.in_language("en")       exactly English, or ""
    Person.objects.order_by("name__fi")
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]    all languages

Which languages the form asks for is read from the settings when the form is made: a new language
needs no migration. Texts in a language that has left the settings are kept.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.query_utils import DeferredAttribute

from .forms import PerLanguageFormField
from .names import content_languages
from .validation import validate_texts
from .values import PerLanguage


class PerLanguageAttribute(DeferredAttribute):
    """Turns whatever is assigned to the field into a PerLanguage value at once."""

    def __set__(self, instance: models.Model, value: Any) -> None:
        if value is None or isinstance(value, str | Mapping):
            value = PerLanguage(value)
        instance.__dict__[self.field.attname] = value


class PerLanguageField(models.JSONField):
    """A text per language, stored as {"fi": "...", "en": "..."}.

    `max_length` counts the characters of each text; `multiline` gives a growing text area;
    `required_languages` must be written, unless the whole field is `blank` and left empty.
    """

    descriptor_class = PerLanguageAttribute
    non_db_attrs = (*models.JSONField.non_db_attrs, "max_length", "multiline", "required_languages")

    def __init__(
        self, *args: Any, multiline: bool = False, required_languages: Iterable[str] = (), **kwargs: Any
    ) -> None:
        self.multiline = multiline
        self.required_languages = tuple(required_languages)
        kwargs.setdefault("default", dict)
        kwargs.setdefault("blank", not self.required_languages)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple:
        name, path, args, kwargs = super().deconstruct()
        kwargs["blank"] = self.blank
        if self.multiline:
            kwargs["multiline"] = True
        if self.required_languages:
            kwargs["required_languages"] = list(self.required_languages)
        return name, path, args, kwargs

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        loaded = super().from_db_value(value, expression, connection)
        return PerLanguage(loaded) if isinstance(loaded, Mapping) else loaded

    def to_python(self, value: Any) -> PerLanguage:
        if value is None or isinstance(value, str | Mapping):
            return PerLanguage(value)
        raise ValidationError(self.error_messages["invalid"], code="invalid", params={"value": value})

    def get_prep_value(self, value: Any) -> Any:
        """Plain dictionary with sorted keys, so that equal values are equal in every database."""
        value = super().get_prep_value(value)
        return dict(PerLanguage(value)) if isinstance(value, Mapping) else value

    def validate(self, value: PerLanguage, model_instance: models.Model | None) -> None:
        required = self.required_languages if value or not self.blank else ()
        if not required:
            super().validate(value, model_instance)
        validate_texts(value, max_length=self.max_length, required_languages=required)

    def get_searchable_content(self, value: PerLanguage) -> list[str]:
        """All languages' texts, for Wagtail's search index."""
        return list(value.values())

    def save_form_data(self, instance: models.Model, data: Any) -> None:
        """Keep texts in languages that the form did not ask for."""
        asked = content_languages()
        kept = {code: text for code, text in getattr(instance, self.name).items() if code not in asked}
        super().save_form_data(instance, PerLanguage({**kept, **data}))

    def formfield(self, **kwargs: Any) -> Any:
        defaults = {
            "form_class": PerLanguageFormField,
            "max_length": self.max_length,
            "multiline": self.multiline,
            "required_languages": self.required_languages,
            "show_hidden_initial": False,
        }
        # JSONField.formfield would add arguments for JSON text.
        return models.Field.formfield(self, **{**defaults, **kwargs})

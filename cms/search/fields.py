"""What an object gives to the index: its own search fields, their values as tokens."""

from collections.abc import Sequence
from typing import Any

from django.utils.encoding import force_str
from wagtail.models import Locale
from wagtail.search.index import AutocompleteField, FilterField, RelatedFields, SearchField

from cms.languages.names import content_languages
from cms.search.analysis import encode, read


class Analysed:
    """An object as a back end's index reads it."""

    def __init__(self, obj: Any, languages: list[str]) -> None:
        self.obj, self.pk, self.languages = obj, obj.pk, languages

    def get_search_fields(self) -> list[Any]:
        """The object's fields; what is only filtered by is the database's business."""
        return _analysed_fields(self.obj.get_search_fields(), self.languages)


class _Values:
    """Reads the original field and gives its text as tokens."""

    original: Any
    languages: list[str]

    def get_value(self, obj: Any) -> str:
        value = self.original.get_value(obj.obj if isinstance(obj, Analysed) else obj)
        if self.original.kwargs.get("is_analysed"):
            return str(value)
        return " ".join(tokens_of(flat(value), self.languages))


class AnalysedSearchField(_Values, SearchField):
    """A field searched by whole words."""


class AnalysedAutocompleteField(_Values, AutocompleteField):
    """A field searched by beginnings."""


class AnalysedRelatedFields(RelatedFields):
    """Fields of objects that belong to the one indexed."""

    original: RelatedFields

    def get_value(self, obj: Any) -> Any:
        """The related objects themselves."""
        return self.original.get_value(obj.obj if isinstance(obj, Analysed) else obj)


def _analysed_fields(fields: Sequence[Any], languages: list[str]) -> list[Any]:
    made: list[Any] = []
    for field in fields:
        if isinstance(field, RelatedFields):
            related = AnalysedRelatedFields(field.field_name, _analysed_fields(field.fields, languages))
            related.original = field
            made.append(related)
        elif not isinstance(field, FilterField):
            new: Any = (
                AnalysedSearchField(field.field_name, boost=field.boost)
                if isinstance(field, SearchField)
                else AnalysedAutocompleteField(field.field_name)
            )
            new.original, new.languages = field, languages
            made.append(new)
    return made


def tokens_of(text: str, languages: list[str]) -> dict[str, None]:
    """The tokens of a text in each language, each once, in their order."""
    return {
        encode(term, language): None
        for language in languages
        for word in read(text, language, patient=True)
        for term in (*sorted(word.whole), *sorted(word.parts))
    }


def flat(value: Any) -> str:
    """The text of a field's value, which may be a list or a mapping."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return "\n".join(flat(each) for each in value.values())
    if isinstance(value, list | tuple):
        return "\n".join(flat(each) for each in value)
    return "" if value is None else force_str(value)


def languages_of(objs: Sequence[Any]) -> list[list[str]]:
    """In which languages each object is written: its own, or all where it has none. One query where any has one."""
    if not any(getattr(obj, "locale_id", None) for obj in objs):
        return [content_languages() for _obj in objs]
    codes = {locale.pk: [locale.language_code] for locale in Locale.objects.all()}
    return [codes.get(getattr(obj, "locale_id", None)) or content_languages() for obj in objs]

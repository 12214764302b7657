"""Every text of the database, table by table as plain columns, looked through for one person."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import IntegrityError, transaction
from django.db.models import Field, Model

from cms.backup.tables import LEFT_OUT, models_with_tables, plain

AT_ONCE = 500  # rows
TEXTS = {"CharField", "TextField", "JSONField"}
ADDRESSES = {"FileField", "SlugField"}
# Emptied, not replaced: what stands there instead would be no address.
EXACT = {"EmailField", "MailField", "PhoneNumberField"}
MAIL_LINK = re.compile(r"<a\s[^>]*href=[\"']mailto:([^\"'?]+)[^>]*>(.*?)</a>", re.DOTALL | re.IGNORECASE)


@dataclass(frozen=True)
class Mention:
    """A text in which somebody is named, and what it would be without."""

    model: type[Model]
    pk: Any
    column: str
    before: str
    after: str

    @property
    def place(self) -> str:
        return f"{self.model._meta.label}.{self.column}"


def mentions(pattern: re.Pattern[str], instead: str) -> Iterator[Mention]:
    """Every text that names somebody. Tables are read in one pass each; the search index is left to be made anew."""
    for model in _models():
        fields = {field.attname: field for field in model._meta.local_concrete_fields if _is(field, TEXTS)}
        for pk, texts in _rows(model, list(fields)):
            for name, text in texts:
                after = without(text, pattern, instead)
                if after != text:
                    is_exact = type(fields[name]).__name__ in EXACT
                    yield Mention(model, pk, name, text, "" if is_exact else after)


def addresses(pattern: re.Pattern[str]) -> Iterator[tuple[str, Any, str]]:
    """Addresses of pages and names of files that hold somebody's name: (place, key, text)."""
    for model in _models():
        names = [field.attname for field in model._meta.local_concrete_fields if _is(field, ADDRESSES)]
        for pk, texts in _rows(model, names):
            yield from ((f"{model._meta.label}.{name}", pk, text) for name, text in texts if pattern.search(text))


def store(mention: Mention) -> None:
    """Write the text without the person; where another row has the same already, with its key behind."""
    rows = plain(mention.model)._base_manager.filter(pk=mention.pk)
    try:
        with transaction.atomic():
            rows.update(**{mention.column: mention.after})
    except IntegrityError:
        rows.update(**{mention.column: f"{mention.after} {mention.pk}"})


def without(text: str, pattern: re.Pattern[str], instead: str) -> str:
    """The text, or JSON and JSON inside JSON, with everything that the pattern finds replaced."""
    if text[:1] in "{[" and text[-1:] in "}]":
        try:
            value = json.loads(text)
        except ValueError:
            pass
        else:
            cleaned = _walked(value, lambda part: without(part, pattern, instead))
            return text if cleaned == value else json.dumps(cleaned)
    unlinked = MAIL_LINK.sub(lambda link: link[2] if pattern.search(link[1]) else link[0], text)
    return pattern.sub(instead, unlinked)


def _walked(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [_walked(each, change) for each in value]
    if isinstance(value, dict):
        return {change(key): _walked(each, change) for key, each in value.items()}
    return value


def _models() -> list[type[Model]]:
    return [model for model in models_with_tables(apps) if model._meta.label_lower not in LEFT_OUT]


def _is(field: Field, kinds: set[str]) -> bool:
    end: Any = field
    while end.remote_field:
        end = end.target_field
    return end.get_internal_type() in kinds


def _rows(model: type[Model], names: list[str]) -> Iterator[tuple[Any, list[tuple[str, str]]]]:
    """Of each row the key and the texts that are not empty."""
    if names:
        rows = plain(model)._base_manager.order_by("pk").values_list("pk", *names)
        for pk, *texts in rows.iterator(AT_ONCE):
            if filled := [(name, text) for name, text in zip(names, texts, strict=True) if text]:
                yield pk, filled

"""What a page says, word by word: its fields, its blocks, and the records that its blocks show."""

from collections import Counter
from typing import Any

from django.db.models import CharField, TextField
from wagtail.models import Page

from citypages.moving.drafting.markup import words_of
from citypages.moving.knowing import said_of
from cms.moving.parts import words
from cms.people.models import Person
from media.models import CustomDocument, CustomImage

NOT_SAID = {"path", "url_path", "slug", "draft_title", "body", "fingerprint", "seo_title", "search_description"}


def said_by(page: Any) -> Counter[str]:
    """The words of a page in memory, of a saved revision for example."""
    fields = [
        str(field.value_from_object(page) or "")
        for field in page._meta.concrete_fields
        if isinstance(field, CharField | TextField) and field.name not in NOT_SAID and not field.choices
    ]
    raw = page._meta.get_field("body").stream_block.get_prep_value(page.body)
    return Counter(words(" ".join([words_of([*fields, raw]), *_records(raw)])))


def _records(raw: Any) -> list[str]:
    """What the people, pictures and documents of a stream say."""
    keys = _keys(raw)
    images = CustomImage.objects.filter(pk__in=keys["image"] | keys["poster"])
    people = Person.objects.filter(pk__in=keys["person"]).select_related("organisation")
    said = {person.pk: said_of(person) for person in people}
    return [
        *(said.get(key, "") for key in keys["person"]),
        *(f"{image.title} {image.words()}" for image in images),
        *CustomDocument.objects.filter(pk__in=keys["document"]).values_list("title", flat=True),
        *Page.objects.filter(pk__in=keys["project"]).values_list("title", flat=True),
    ]


def _keys(raw: Any) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {name: set() for name in ("image", "poster", "person", "document", "project")}

    def walk(value: Any) -> None:
        if isinstance(value, dict):
            for name, part in value.items():
                if name in found and isinstance(part, int):
                    found[name].add(part)
                else:
                    walk(part)
        elif isinstance(value, list):
            for part in value:
                walk(part)

    walk(raw)
    return found

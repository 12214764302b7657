"""Taking in what a page or snippet says, with some twenty queries whatever its length.

wagtail-localize's own `TranslationSource.refresh_segments` asks the database about eight times for every segment
(wagtail-facts D). The rows made here are the same: a test runs `refresh_segments` afterwards and nothing changes.
A segment keeps its key as long as its text stays, also when it moves; a changed text is a new segment.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID, uuid5

from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.db.models import Model
from django.utils import timezone
from modelcluster.models import ClusterableModel, get_serializable_data_for_fields
from wagtail.models import Page, TranslatableMixin
from wagtail_localize.models import (
    OverridableSegment,
    RelatedObjectSegment,
    String,
    StringSegment,
    Template,
    TemplateSegment,
    TranslatableObject,
    TranslationSource,
    get_schema_version,
)
from wagtail_localize.segments import (
    OverridableSegmentValue,
    RelatedObjectSegmentValue,
    StringSegmentValue,
    TemplateSegmentValue,
)
from wagtail_localize.segments.extract import extract_segments

from cms.translation.contexts import contexts_of

Columns = dict[str, Any]


@transaction.atomic
def take_in(instance: TranslatableMixin) -> TranslationSource:
    """The translation source of a page or snippet, made or brought up to date with what it says in memory."""
    instance = instance.specific if isinstance(instance, Page) else instance
    translatable, _made = TranslatableObject.objects.get_or_create_from_instance(instance)
    source, _made = TranslationSource.objects.update_or_create(
        object=translatable,
        locale_id=instance.locale_id,
        specific_content_type=ContentType.objects.get_for_model(type(instance)),
        defaults={
            "object_repr": str(instance)[:200],
            "content_json": content_of(instance),
            "schema_version": get_schema_version(instance._meta.app_label),
            "last_updated_at": timezone.now(),
        },
    )
    refresh(source)
    return source


def content_of(instance: TranslatableMixin) -> str:
    """What a source stores of a page or snippet."""
    if isinstance(instance, ClusterableModel):
        return instance.to_json()
    return json.dumps(get_serializable_data_for_fields(instance), cls=DjangoJSONEncoder)


@transaction.atomic
def refresh(source: TranslationSource) -> None:
    """Make the segments of a source those of its stored content, as `refresh_segments` does."""
    instance = source.as_instance()
    values = extract_segments(instance)
    contexts = contexts_of(source, instance, (value.path for value in values))
    texts, shapes, related, settings = (
        [value for value in values if isinstance(value, kind)]
        for kind in (StringSegmentValue, TemplateSegmentValue, RelatedObjectSegmentValue, OverridableSegmentValue)
    )
    strings, templates, objects = _strings(source, texts), _templates(shapes), _objects(related)

    def store(model: type[Model], values: Sequence[Any], columns: Callable[[Any], Columns]) -> None:
        rows = [columns(value) | {"context_id": contexts[value.path], "order": value.order} for value in values]
        _store(source, model, rows)

    store(StringSegment, texts, lambda text: {"string_id": strings[text.string.data], "attrs": _as_json(text.attrs)})
    store(TemplateSegment, shapes, lambda shape: {"template_id": templates[_template_id(shape)]})
    store(RelatedObjectSegment, related, lambda value: {"object_id": objects[value.translation_key]})
    store(OverridableSegment, settings, lambda value: {"data_json": _as_json(value.data)})


def _store(source: TranslationSource, model: Any, wanted: Iterable[Columns]) -> None:
    """Make a source's rows of one model the wanted ones: those that only moved are moved, the rest made or deleted."""
    there = defaultdict(list)
    for row in model.objects.filter(source=source).order_by("order", "pk"):
        there[_identity(vars(row))].append(row)
    new, moved = [], []
    for columns in wanted:
        same = there[_identity(columns)]
        if not same:
            new.append(model(source=source, **columns))
            continue
        row = same.pop(0)
        if any(getattr(row, name) != value for name, value in columns.items()):
            vars(row).update(columns)
            moved.append(row)
    left = [row.pk for rows in there.values() for row in rows]
    if left:
        model.objects.filter(pk__in=left).delete()
    if moved:
        model.objects.bulk_update(moved, ["order", *({"attrs", "data_json"} & {f.name for f in model._meta.fields})])
    model.objects.bulk_create(new)


def _identity(columns: Mapping[str, Any]) -> tuple:
    """What makes a segment the same as before: its place and what stands there, not its number on the page."""
    return tuple(columns.get(name) for name in ("context_id", "string_id", "template_id", "object_id"))


def _strings(source: TranslationSource, texts: Iterable[StringSegmentValue]) -> dict[str, int]:
    """Primary key of each text."""
    rows = {String._get_data_hash(text.string.data): text.string.data for text in texts}
    make = {key: String(locale_id=source.locale_id, data_hash=key, data=text) for key, text in rows.items()}
    keys = _get_or_create(String, "data_hash", make, locale_id=source.locale_id)
    return {rows[key]: pk for key, pk in keys.items()}


def _templates(shapes: Iterable[TemplateSegmentValue]) -> dict[UUID, int]:
    """Primary key of each rich text's frame."""
    make = {}
    for shape in shapes:
        key, content = _template_id(shape), {"template": shape.template, "template_format": shape.format}
        make[key] = Template(uuid=key, string_count=shape.string_count, **content)
    return _get_or_create(Template, "uuid", make)


def _objects(related: Iterable[RelatedObjectSegmentValue]) -> dict[UUID, UUID]:
    """Primary key of each object that is pointed at."""
    keys = {value.translation_key: value.content_type for value in related}
    make = {key: TranslatableObject(translation_key=key, content_type=kind) for key, kind in keys.items()}
    return _get_or_create(TranslatableObject, "translation_key", make)


def _template_id(shape: TemplateSegmentValue) -> UUID:
    return uuid5(uuid5(Template.BASE_UUID_NAMESPACE, shape.format), shape.template)


def _get_or_create(model: Any, field: str, rows: Mapping[UUID, Any], **conditions: Any) -> dict[UUID, Any]:
    """Primary keys of the rows with these values in the field; another process may make the same ones meanwhile."""
    if not rows:
        return {}
    same = model.objects.filter(**{f"{field}__in": list(rows)}, **conditions)
    found = dict(same.values_list(field, "pk"))
    missing = [row for key, row in rows.items() if key not in found]
    if not missing:
        return found
    model.objects.bulk_create(missing, ignore_conflicts=True)
    return dict(same.all().values_list(field, "pk"))


def _as_json(data: Any) -> str:
    return json.dumps(data, cls=DjangoJSONEncoder)

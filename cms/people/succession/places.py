"""Where inside one object a person is named: fields, rows of the object, and blocks however deep."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail import blocks
from wagtail.fields import StreamField


@dataclass(frozen=True)
class Place:
    """One mention: what an editor calls the field or block, and how to put another object there."""

    label: str
    put: Callable[[Any], None]


def places_in(instance: Model, wanted: Model) -> list[Place]:
    """Every mention of `wanted` in an object as it is in memory, in the order of its fields."""
    return [*_in_fields(instance, wanted), *_in_rows(instance, wanted)]


def replace_in(instance: Model, old: Model, new: Model) -> int:
    """Put `new` wherever `old` is named, in memory only; return how often."""
    places = places_in(instance, old)
    for place in places:
        place.put(new)
    return len(places)


def _in_fields(instance: Model, wanted: Model) -> Iterator[Place]:
    for field in instance._meta.concrete_fields:
        if isinstance(field, StreamField):
            yield from _in_value(getattr(instance, field.name), wanted, str(field.verbose_name))
        elif _may_hold(field, wanted) and field.value_from_object(instance) == wanted.pk:
            yield Place(str(field.verbose_name), _field_setter(instance, field.name))


def _in_rows(instance: Model, wanted: Model) -> Iterator[Place]:
    if not isinstance(instance, ClusterableModel):
        return
    for relation in get_all_child_relations(instance):
        # The rows that are kept in memory with their parent: those of the manager's `all()` may be read anew.
        for row in getattr(instance, relation.get_accessor_name()).get_object_list():
            for place in places_in(row, wanted):
                yield Place(f"{row._meta.verbose_name}: {place.label}", place.put)


def _in_value(value: Any, wanted: Model, label: str) -> Iterator[Place]:
    """Walk a block's value. The blocks of a stream and of a list are handed out by reference, so are set in place."""
    if isinstance(value, (blocks.StreamValue, blocks.list_block.ListValue)):
        children = value if isinstance(value, blocks.StreamValue) else value.bound_blocks
        for child in children:
            inner = f"{label}: {child.block.label}" if isinstance(value, blocks.StreamValue) else label
            if child.value == wanted:
                yield Place(inner, _child_setter(child))
            else:
                yield from _in_value(child.value, wanted, inner)
    elif isinstance(value, blocks.StructValue):
        for name, part in value.items():
            if part == wanted:
                yield Place(label, _item_setter(value, name))
            else:
                yield from _in_value(part, wanted, label)


def _may_hold(field: Any, wanted: Model) -> bool:
    """Whether a field refers to such objects, other than a row to what it is part of."""
    return bool(field.many_to_one) and field.related_model is type(wanted) and not isinstance(field, ParentalKey)


def _field_setter(instance: Model, name: str) -> Callable[[Any], None]:
    return lambda new: setattr(instance, name, new)


def _child_setter(child: Any) -> Callable[[Any], None]:
    return lambda new: setattr(child, "value", new)


def _item_setter(value: Any, name: str) -> Callable[[Any], None]:
    return lambda new: value.__setitem__(name, new)

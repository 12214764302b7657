"""What the editor changes before a draft is saved: kinds of parts, the page's type, people, what is left out."""

from dataclasses import replace
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from citypages.moving.models import MovedPage
from citypages.moving.models.move import TYPE_NAMES
from citypages.moving.packing import unpacked_recognised, unpacked_source
from citypages.moving.recasting import recast
from citypages.moving.services.amending import amended
from cms.moving.parts import KINDS, Part, Recognised
from cms.moving.source import Source

# What may be chosen besides kinds of parts: how each must look.
CHOICES: dict[str, tuple[type, ...]] = {
    "type": (str,),
    "skip": (bool,),  # make no draft of it
    "onto": (bool,),  # a city page: a draft of the city's own front page
    "overwrite": (bool,),  # write over a draft that was edited since
    "page_of": (int, type(None)),  # key of the page that it is another edition of
    "people": (dict,),  # number of the part: 'new', 'text', or the key of a person
}


def source_of(moved: MovedPage) -> Source:
    """The page as it came. Raises KeyError once it is forgotten."""
    return unpacked_source(moved.source)


def recognised_of(moved: MovedPage) -> Recognised:
    """What it was recognised as, with what the editor has chosen instead."""
    recognised = unpacked_recognised(moved.recognised, source_of(moved))
    chosen = moved.choices.get("kinds", {})
    recasts = (
        recast(part, chosen[str(number)], recognised.source) if str(number) in chosen else part
        for number, part in enumerate(recognised.parts)
    )
    parts = (amended(part, number, moved.choices, recognised.source) for number, part in enumerate(recasts))
    return replace(recognised, parts=tuple(parts), page_type=moved.page_type)


def parts_of(moved: MovedPage) -> list[Part]:
    """The parts as they will be saved, by their number."""
    return list(recognised_of(moved).parts)


def change(moved: MovedPage, part_index: int, kind: str) -> Part:
    """One part is something else, or again what it was recognised as; returns it. Raises ValidationError."""
    count = len(moved.recognised.get("parts", ()))
    if kind not in KINDS or not 0 <= part_index < count:
        raise ValidationError(_("This part of the page cannot be that."))
    with transaction.atomic():
        fresh = MovedPage.objects.select_for_update().get(pk=moved.pk)
        kinds = dict(fresh.choices.get("kinds", {}))
        if fresh.recognised["parts"][part_index]["kind"] == kind:
            kinds.pop(str(part_index), None)
        else:
            kinds[str(part_index)] = kind
        moved.choices = fresh.choices = fresh.choices | {"kinds": kinds}
        fresh.save(update_fields=["choices"])
    return parts_of(moved)[part_index]


def change_type(moved: MovedPage, page_type: str) -> None:
    """The page is of another type. Raises ValidationError."""
    if page_type not in TYPE_NAMES:
        raise ValidationError(_("This is no type of page."))
    choose(moved, type=page_type)


def choose(moved: MovedPage, **choices: Any) -> None:
    """Store one or more of CHOICES. Raises ValidationError for what is none of them."""
    for name, value in choices.items():
        if name not in CHOICES or not isinstance(value, CHOICES[name]):
            raise ValidationError(_("This cannot be chosen: %(name)s.") % {"name": name})
    with transaction.atomic():
        fresh = MovedPage.objects.select_for_update().get(pk=moved.pk)
        moved.choices = fresh.choices = fresh.choices | choices
        fresh.save(update_fields=["choices"])

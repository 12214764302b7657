"""What the editor corrects in a part before a draft is saved: a name, a date, why it is left out."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from django.db import transaction

from citypages.moving.models import MovedPage
from cms.moving.parts import KINDS, Part
from cms.moving.source import Source

# What the source said before the editor corrected it: such words are accounted for.
INSTEAD_OF = "instead_of"


def amended(part: Part, number: int, choices: Mapping[str, Any], source: Source) -> Part:
    """The part with what the editor wrote in its values; sure once somebody has corrected or confirmed it."""
    values = {
        name: value
        for name, value in choices.get("values", {}).get(str(number), {}).items()
        if name in KINDS[part.kind]
    }
    if values:
        said = " ".join(f"{source.pieces[piece].text} {source.pieces[piece].alt}" for piece in part.pieces)
        return replace(part, values=part.values | values | {INSTEAD_OF: said}, sure=1.0)
    return replace(part, sure=1.0) if number in choices.get("checked", ()) else part


def amend(
    moved: MovedPage, values: Mapping[int, Mapping[str, Any]], checked: Iterable[int] = (), fresh: Iterable[int] = ()
) -> None:
    """Store corrected values of parts by their number and confirm those in `checked`; before that, forget what was
    corrected in those in `fresh`, which have become another kind."""
    with transaction.atomic():
        row = MovedPage.objects.select_for_update().get(pk=moved.pk)
        stored: dict[str, dict[str, Any]] = dict(row.choices.get("values", {}))
        begun = list(fresh)
        for number in begun:
            stored.pop(str(number), None)
        for number, corrected in values.items():
            stored[str(number)] = stored.get(str(number), {}) | dict(corrected)
        seen = (set(row.choices.get("checked", ())) - set(begun)) | set(checked)
        moved.choices = row.choices = row.choices | {"values": stored, "checked": sorted(seen)}
        row.save(update_fields=["choices"])

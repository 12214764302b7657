"""The places of texts on a page, as wagtail-localize stores them, found or made together."""

from collections.abc import Iterable
from types import SimpleNamespace

from django.db.models import Model
from wagtail_localize.models import TranslationContext, TranslationSource


def contexts_of(source: TranslationSource, instance: Model, paths: Iterable[str]) -> dict[str, int]:
    """Primary key of each path's context; what is missing is made, with at most three queries."""
    wanted = dict.fromkeys(paths)
    rows = TranslationContext.objects.filter(object_id=source.object_id)
    there = {row.path: row for row in rows}
    if missing := [path for path in wanted if path not in there]:
        made = (
            TranslationContext(
                object_id=source.object_id,
                path_id=TranslationContext._get_path_id(path),
                path=path,
                field_path=_field_path(path, instance),
            )
            for path in missing
        )
        TranslationContext.objects.bulk_create(made, ignore_conflicts=True)
        there = {row.path: row for row in rows.all()}
    old = [row for path, row in there.items() if path in wanted and not row.field_path]
    for row in old:  # made by a wagtail-localize before 1.0
        row.field_path = _field_path(row.path, instance)
    if old:
        TranslationContext.objects.bulk_update(old, ["field_path"])
    return {path: there[path].pk for path in wanted}


def _field_path(path: str, instance: Model) -> str:
    """What `TranslationContext.get_field_path` finds, without the query with which it saves it."""
    stand_in = SimpleNamespace(path=path, field_path="", save=lambda **_kwargs: None)
    return TranslationContext.get_field_path(stand_in, instance)

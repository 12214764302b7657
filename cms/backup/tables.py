"""Which tables a backup holds, and each as plain columns: what the database stores, without what models make of it.

A table of its own for each level of a page (`wagtailcore_page`, `home_homepage`), and for each many-to-many relation.
"""

from collections.abc import Callable
from typing import Any

from django.apps.registry import Apps
from django.db import models
from django.db.models import Field, Model

# What is made anew or means nothing elsewhere (docs/backup.md says why).
LEFT_OUT = frozenset(
    {
        "outages.workerbeat",
        "search.entry",
        "search.entryword",
        "search.indexstate",
        "sessions.session",
        "wagtailadmin.editingsession",
        "wagtailsearch.indexentry",
        "wagtailsearch.sqliteftsindexentry",
    }
)
# Only some rows of these: jobs that wait, and those at work, which return to the queue (cms/outages/jobs.py).
KEPT_ROWS = {"django_tasks_database.dbtaskresult": {"status__in": ["READY", "RUNNING"]}}


class RawJSON(models.TextField):
    """JSON as the database's own text, so that what was stored is stored again to the letter."""

    def get_internal_type(self) -> str:
        return "JSONField"


# By what Django calls the column. An automatic key is a number here, since it is given.
PLAIN: dict[str, type[Field]] = {
    "AutoField": models.IntegerField,
    "BigAutoField": models.BigIntegerField,
    "SmallAutoField": models.SmallIntegerField,
    "FileField": models.CharField,
    "JSONField": RawJSON,
} | {
    kind.__name__: kind
    for kind in (
        models.BigIntegerField,
        models.BinaryField,
        models.BooleanField,
        models.CharField,
        models.DateField,
        models.DateTimeField,
        models.DecimalField,
        models.DurationField,
        models.FloatField,
        models.GenericIPAddressField,
        models.IntegerField,
        models.PositiveBigIntegerField,
        models.PositiveIntegerField,
        models.PositiveSmallIntegerField,
        models.SlugField,
        models.SmallIntegerField,
        models.TextField,
        models.TimeField,
        models.UUIDField,
    )
}
SIZES = ("max_length", "max_digits", "decimal_places")


def stored_models(registry: Apps) -> list[type[Model]]:
    """Every model with a table of its own that a backup holds, by label."""
    return sorted(
        (model for model in models_with_tables(registry) if model._meta.label_lower not in LEFT_OUT),
        key=lambda model: model._meta.label_lower,
    )


def models_with_tables(registry: Apps) -> list[type[Model]]:
    """Every model whose table migrations make, those of many-to-many relations among them."""
    found = registry.get_models(include_auto_created=True)
    return [model for model in found if model._meta.managed and not model._meta.proxy]


def plain(model: type[Model]) -> type[Model]:
    """The model's own table as a model without relations, defaults, automatic times or methods.

    Raises LookupError for a kind of column that no backup has seen yet.
    """
    attributes: dict[str, object] = {field.attname: _column(field) for field in model._meta.local_concrete_fields}
    options = {"apps": Apps(), "app_label": model._meta.app_label, "db_table": model._meta.db_table, "managed": False}
    attributes |= {"__module__": __name__, "Meta": type("Meta", (), options)}
    return type(model.__name__, (Model,), attributes)


def _column(field: Field) -> Field:
    end: Any = field
    while end.remote_field:
        end = end.target_field
    make: Callable[..., Field] = PLAIN[end.get_internal_type()]
    sizes = {name: size for name in SIZES if (size := getattr(end, name, None)) is not None}
    return make(db_column=field.column, primary_key=field.primary_key, null=field.null, **sizes)

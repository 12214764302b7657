"""What modelsearch can read of a list's conditions: those of plain fields. It fails at any other (Wagtail 8.0 offers
"usage count" beside its search, and answers both at once with a server error)."""

from typing import Any

from django.db.models import QuerySet
from django.db.models.expressions import Col


def readable(found: Any) -> Any:
    """The same objects by plain conditions; what is no list, or has none but plain ones, stays as it is."""
    if not isinstance(found, QuerySet) or _is_plain(found.query.where):
        return found
    keys = list(found.order_by().values_list("pk", flat=True))
    plain = found.model._default_manager.filter(pk__in=keys).annotate(**found.query.annotations)
    return plain.order_by(*found.query.order_by)


def _is_plain(condition: Any) -> bool:
    if hasattr(condition, "children"):
        return all(map(_is_plain, condition.children))
    return not hasattr(condition, "lhs") or isinstance(condition.lhs, Col)

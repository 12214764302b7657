"""Says when the index has to be made anew."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Warning, register  # noqa: A004  (Django's name)
from django.db import DatabaseError

from cms.search.state import differences


@register()
def index_was_made_by_the_analysers_in_use(app_configs: Sequence[Any] | None, **kwargs: Any) -> list[CheckMessage]:
    """A warning for each language whose words the index holds in another analyser's spelling; none without a
    database."""
    try:
        found = differences()
    except (DatabaseError, OSError):
        return []
    hint = "Run manage.py rebuild_search."
    return [Warning(f"The search index of {each}.", hint=hint, id="search.W001") for each in found]

"""Which row of the search index holds an entry's tokens.

Wagtail's index names its objects by number as text. Going from each of 20,000 hits to its row and by text to its object
takes longer than all of the rest; so an entry knows the number of its row.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.models import OuterRef, QuerySet
from django.db.models.functions import Cast
from modelsearch.conf import get_app_config
from modelsearch.query import SearchQuery
from wagtail.search.backends import get_search_backend

from cms.search.models import Entry


def link(entries: Iterable[Entry]) -> None:
    """Note the rows of entries that were just indexed; one query."""
    rows = get_app_config().get_model("IndexEntry")
    kind = ContentType.objects.get_for_model(Entry)
    own = rows.objects.filter(content_type=kind, object_id=Cast(OuterRef("pk"), rows._meta.get_field("object_id")))
    Entry.objects.filter(pk__in=[entry.pk for entry in entries]).update(row=own.values("pk"))


def matching(query: SearchQuery) -> QuerySet:
    """Rows of the index that answer a query (Entry.row)."""
    return get_search_backend().rows(query)


# PostgreSQL takes reading a whole table for cheap, as it does not count that each row's tokens must be unpacked to be
# looked through: a second instead of 20 ms. Other processes and compiled queries cost more than they bring here.
PLANNING = {"enable_seqscan": "off", "max_parallel_workers_per_gather": "0", "jit": "off"}


@contextmanager
def by_index() -> Iterator[None]:
    """Queries inside use the full-text index, whatever PostgreSQL thinks of it."""
    if connection.vendor != "postgresql":
        yield
        return
    is_inside = connection.in_atomic_block
    with transaction.atomic(savepoint=False), connection.cursor() as cursor:
        cursor.execute("; ".join(f"SET LOCAL {name} = {value}" for name, value in PLANNING.items()))
        yield
        if is_inside:  # to the end of that transaction they would stay
            cursor.execute("; ".join(f"SET LOCAL {name} TO DEFAULT" for name in PLANNING))

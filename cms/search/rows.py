"""Which row of the search index holds an entry's tokens.

Wagtail's index names its objects by number as text. Going from each of 20,000 hits to its row and by text to its object
takes longer than all of the rest; so an entry knows the number of its row.
"""

from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.db.models import OuterRef
from django.db.models.functions import Cast
from modelsearch.conf import get_app_config

from cms.search.models import Entry


def link(entries: Iterable[Entry]) -> None:
    """Note the rows of entries that were just indexed; one query."""
    rows = get_app_config().get_model("IndexEntry")
    kind = ContentType.objects.get_for_model(Entry)
    own = rows.objects.filter(content_type=kind, object_id=Cast(OuterRef("pk"), rows._meta.get_field("object_id")))
    Entry.objects.filter(pk__in=[entry.pk for entry in entries]).update(row=own.values("pk"))

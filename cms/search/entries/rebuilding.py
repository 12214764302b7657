"""All entries anew."""

from wagtail.models import Page

from cms.search.entries.documents import index_documents
from cms.search.entries.people import index_people
from cms.search.entries.tasks import index_below
from cms.search.models import Entry
from cms.search.vocabulary import forget


def rebuild() -> int:
    """Make every entry anew and forget those of what is gone; returns how many there are."""
    Entry.objects.exclude(page__live=True).delete()
    count = sum(index_below(root.path) for root in Page.objects.filter(depth=2))
    count += index_documents() + index_people()
    forget()
    return count

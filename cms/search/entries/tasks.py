"""What the worker does when something that visitors can find has changed."""

from django.db.models import QuerySet
from django_tasks import task
from wagtail.models import Page

from cms.search.entries.pages import entries_of_pages
from cms.search.entries.storing import store
from cms.search.models import Entry

AT_ONCE = 200  # pages read together


@task()
def index_pages(path: str, below: bool = False) -> int:
    """Make the entries of the page at a tree path anew, and of all pages `below` it; returns how many there are."""
    return index_below(path) if below else _index(Page.objects.filter(path=path))


def index_below(path: str) -> int:
    """The same at once, for a page and all below it."""
    return _index(Page.objects.filter(path__gte=path, path__lt=f"{path}~"))  # a range: SQLite has an index for that


def _index(pages: QuerySet[Page]) -> int:
    keys = list(pages.order_by("path").values_list("pk", flat=True))
    count = 0
    for start in range(0, len(keys), AT_ONCE):
        part = keys[start : start + AT_ONCE]
        found = Page.objects.filter(pk__in=part).live().select_related("locale").specific()
        entries = entries_of_pages(found)
        store(entries, Entry.objects.filter(page__in=part, document=None, person=None))
        count += len(entries)
    return count

"""Which entries everybody may see, asked of the database at every search."""

from datetime import date

from django.db.models import Q, QuerySet
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from cms.search.entries.sites import Sections
from cms.search.facts import Kind
from cms.search.models import Entry

LIVE = Q(page__live=True, page__alias_of=None)


def visible(language: str) -> QuerySet[Entry]:
    """Entries in a language, of live and public pages, on sites whose front page is live."""
    return entitled(language).filter(LIVE)


def entitled(language: str) -> QuerySet[Entry]:
    """The same for thousands of entries, from their own columns: that only live pages have any is trusted.

    Entries of a page go with it at once (entries.following), so nobody counts others; what is shown is `visible`.
    """
    entries = Entry.objects.filter(_lasts(timezone.localdate()), language=language)
    if unserved := Sections().unserved(language):
        entries = entries.exclude(site__in=unserved)
    private = _private()
    return entries.exclude(page__in=Page.objects.filter(private).values("pk")) if private else entries


def _private() -> Q:
    """Pages at and below those with a view restriction; empty where there are none. By ranges: an index has them."""
    found = Q()
    for path in PageViewRestriction.objects.values_list("page__path", flat=True):
        found |= Q(path__gte=path, path__lt=f"{path}~")
    return found


def _lasts(day: date) -> Q:
    """Of people only those whose role lasts (GDPR art. 5(1)(c)); a role may end without anybody saving anything."""
    begun = Q(starts_on__isnull=True) | Q(starts_on__lte=day)
    return ~Q(kind=Kind.PERSON) | (begun & (Q(ends_on__isnull=True) | Q(ends_on__gte=day)))

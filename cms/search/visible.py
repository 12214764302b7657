"""Which entries everybody may see, asked of the database at every search."""

from datetime import date

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction, get_page_models

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


def repeated(language: str) -> list[int]:
    """Pages that each site has and that say much the same, but for the highest of each type, which is the programme's.

    Numbers of pages that are left out where all sites are searched; one query.
    """
    models = [model for model in get_page_models() if getattr(model, "is_found_once", False)]
    kinds = ContentType.objects.get_for_models(*models).values()
    pages = Page.objects.live().filter(content_type__in=kinds, locale__language_code=language, alias_of=None)
    if private := _private():
        pages = pages.exclude(private)
    first: dict[int, int] = {}
    order = pages.order_by("depth", "path").values_list("content_type", "pk")
    return [page for kind, page in order if first.setdefault(kind, page) != page]


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

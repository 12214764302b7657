"""Which entries everybody may see, asked of the database at every search."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Length, Substr
from django.utils import timezone
from wagtail.models import PageViewRestriction

from cms.search.entries.sites import Sections
from cms.search.facts import Kind
from cms.search.models import Entry


def visible(language: str) -> QuerySet[Entry]:
    """Entries in a language, of live and public pages, on sites whose front page is live."""
    above = PageViewRestriction.objects.filter(page__path=Substr(OuterRef("page__path"), 1, Length("page__path")))
    entries = Entry.objects.filter(language=language, site__in=Sections().served(language))
    return entries.filter(~Exists(above), _lasts(timezone.localdate()), page__live=True, page__alias_of=None)


def _lasts(day: date) -> Q:
    """Of people only those whose role lasts (GDPR art. 5(1)(c)); a role may end without anybody saving anything."""
    begun = Q(starts_on__isnull=True) | Q(starts_on__lte=day)
    return ~Q(kind=Kind.PERSON) | (begun & (Q(ends_on__isnull=True) | Q(ends_on__gte=day)))

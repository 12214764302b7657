"""Which pages everybody may read."""

from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Length, Substr
from wagtail.models import PageViewRestriction

from cms.atlas import remembered_atlas

FEW = 20


def is_public() -> Q:
    """For filter(): neither the page nor one above it is restricted.

    As Wagtail's own `.public()`, which first reads every restriction: a query more for each list of a page. The few
    that an install has are known (cms/atlas.py); only where they are not, or are many, the database looks for them.
    """
    known = remembered_atlas()
    if known is None or len(known.restrictions) > FEW:
        above = PageViewRestriction.objects.filter(page__path=Substr(OuterRef("path"), 1, Length("page__path")))
        return Q(~Exists(above))
    public = Q()
    for restriction in known.restrictions:
        public &= ~Q(path__startswith=restriction.page.path)
    return public

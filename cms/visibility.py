"""Which pages everybody may read."""

from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Length, Substr
from wagtail.models import PageViewRestriction


def is_public() -> Q:
    """For filter(): neither the page nor one above it is restricted.

    As Wagtail's own `.public()`, which first reads every restriction: a query more for each list of a page.
    """
    above = PageViewRestriction.objects.filter(page__path=Substr(OuterRef("path"), 1, Length("page__path")))
    return Q(~Exists(above))

"""Where a reusable section stands."""

from django.db.models import Q, QuerySet
from wagtail.models import ReferenceIndex

from citypages.reuse.models import ReusableSection


def references_to(section: ReusableSection) -> QuerySet:
    """What refers to the section or to another edition of it, from Wagtail's reference index: published content and
    the stored rows of drafts."""
    editions = ReusableSection.objects.filter(translation_key=section.translation_key)
    found = Q()
    for edition in editions:
        found |= Q(pk__in=ReferenceIndex.get_references_to(edition).values("pk"))
    return ReferenceIndex.objects.filter(found)


def usage_count(section: ReusableSection) -> int:
    """On how many pages the section stands; each edition of a page counts."""
    return references_to(section).values("base_content_type", "object_id").distinct().count()

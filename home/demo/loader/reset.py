"""Emptying the install before the demo is made anew."""

from wagtail.models import Page
from wagtail_localize.models import (
    SegmentOverride,
    String,
    StringTranslation,
    Template,
    TranslatableObject,
    TranslationContext,
    TranslationSource,
)

from citypages.duties.models import AccessibilityFeedback
from citypages.news.models import ExternalNews
from citypages.reuse.models import ReusableSection
from cms.look.models import Look
from cms.people.models import ContactRole, Organisation, Person
from cms.search.models import Synonym
from media.models import CustomDocument, CustomImage
from projectpages.models import ProjectPage


def empty() -> bool:
    """Whether nobody has written anything yet; what setup_cities makes does not count."""
    return not (ProjectPage.objects.exists() or Person.objects.exists() or CustomImage.objects.exists())


def remove_content() -> None:
    """Delete every page, person, organisation, section, picture, document and translation. Users stay."""
    ContactRole.objects.all().delete()
    AccessibilityFeedback.objects.all().delete()
    # Editions before their sources, whose going would unpublish them one by one.
    for top in Page.objects.filter(depth=2).order_by("-path"):
        top.specific.delete()
    ExternalNews.objects.all().delete()
    ReusableSection.objects.all().delete()
    Person.objects.all().delete()
    Organisation.objects.all().delete()
    Look.objects.all().delete()
    Synonym.objects.all().delete()  # best bets go with their pages
    for model in (CustomImage, CustomDocument):
        for row in model.objects.all():
            row.delete()
    # In this order: deleting a string's translation looks at its context.
    for model in (
        StringTranslation,
        SegmentOverride,
        TranslationSource,
        TranslationContext,
        TranslatableObject,
        String,
        Template,
    ):
        model.objects.all().delete()

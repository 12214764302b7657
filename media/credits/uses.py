"""Which pictures a site shows on which of its pages."""

from collections import defaultdict

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from wagtail.models import Page, ReferenceIndex, get_page_models

from cms.models import SectionPage
from cms.people.models import ContactRole, Person
from media.models import CustomImage

Key = tuple[int, str]  # content type and primary key of an object, as the reference index writes them


def pages_of_site(section: SectionPage) -> dict[int, Page]:
    """Live, public pages below a front page and itself, by key, without the sites that stand below it."""
    tops = ContentType.objects.get_for_models(*(model for model in get_page_models() if _is_section(model)))
    pages = Page.objects.descendant_of(section, inclusive=True).live().public().order_by("path")
    inner = Page.objects.descendant_of(section).filter(content_type__in=tops.values())
    for path in inner.values_list("path", flat=True):
        pages = pages.exclude(path__startswith=path)
    return pages.in_bulk()


def uses_on(pages: dict[int, Page], section: SectionPage) -> dict[int, set[int]]:
    """Keys of the pages that show a picture, by the picture's key.

    A picture is on a page itself, or belongs to something that the page refers to, such as a person, or to a person
    whom the page finds by her role.
    """
    uses: dict[int, set[int]] = defaultdict(set)
    page_type = ContentType.objects.get_for_model(Page)
    keys = [str(pk) for pk in pages]
    to_pictures = ReferenceIndex.objects.filter(to_content_type=ContentType.objects.get_for_model(CustomImage))
    here = to_pictures.filter(base_content_type=page_type, object_id__in=keys)
    for picture, page in here.values_list("to_object_id", "object_id"):
        uses[int(picture)].add(int(page))
    pictures = _pictures_of_objects(to_pictures.exclude(base_content_type=page_type))
    for holder, page in _holders(pages, pictures, section):
        for picture in pictures[holder]:
            uses[picture].add(page)
    return uses


def _pictures_of_objects(references: QuerySet) -> dict[Key, set[int]]:
    """Keys of the pictures of everything that is no page."""
    pictures: dict[Key, set[int]] = defaultdict(set)
    for kind, holder, picture in references.values_list("base_content_type", "object_id", "to_object_id"):
        pictures[kind, holder].add(int(picture))
    return pictures


def _holders(pages: dict[int, Page], pictures: dict[Key, set[int]], section: SectionPage) -> set[tuple[Key, int]]:
    """Objects with pictures, each with a page that shows it."""
    page_type = ContentType.objects.get_for_model(Page)
    people = ContentType.objects.get_for_model(Person).pk
    shown = ReferenceIndex.objects.filter(
        base_content_type=page_type,
        object_id__in=[str(pk) for pk in pages],
        to_content_type__in={kind for kind, _holder in pictures},
    )
    found = {
        ((kind, holder), int(page))
        for kind, holder, page in shown.values_list("to_content_type", "to_object_id", "object_id")
    }
    of_city = Q(kind=ContactRole.Kind.COORDINATOR, city=section.city_key) if section.city_key else Q(pk=None)
    for role in ContactRole.objects.filter(of_city | Q(project__in=pages)):
        found.add(((people, str(role.person_id)), role.project_id or section.pk))
    return {(holder, page) for holder, page in found if holder in pictures and page in pages}


def _is_section(model: type[Page]) -> bool:
    return getattr(model, "is_section", False)

"""The sizes of pictures that a visitor meets first, made before she comes."""

from django_tasks import task
from wagtail.models import Page

from cms.models import SectionPage
from cms.people.models import Person
from media.models import CustomImage
from media.renditions import specs
from projectpages.models import ProjectPage


@task()
def make_first_renditions() -> int:
    """Front pages' headers, projects' cards and portraits in every format; return how many pictures.

    A minute's work on a small machine: the worker does it while the first visitor looks round.
    """
    wanted: set[tuple[CustomImage, str]] = {
        (page.image, "hero")
        for page in Page.objects.live().filter(depth__in=(2, 3)).specific()
        if isinstance(page, SectionPage) and page.image
    }
    wanted |= {(page.image, "card") for page in ProjectPage.objects.live().select_related("image") if page.image}
    wanted |= {(person.portrait, "portrait") for person in Person.objects.select_related("portrait") if person.portrait}
    for image, shape in wanted:
        image.get_renditions(*specs(shape))
    return len(wanted)

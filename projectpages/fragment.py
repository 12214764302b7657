"""A site's projects in a few lines, for a frame on another site."""

from django.http import HttpRequest

from cms.fragments import Fragment
from cms.frame import SiteFrame
from projectpages.filters import ProjectFilters
from projectpages.queries import ProjectQuerySet, read_participants
from projectpages.rows import rows_of


class ProjectFragment(Fragment):
    """The first projects of a list, narrowed down as the list itself is; those alone that are written in the language
    of the frame. All are read in outline, the shown ones with their words: the queries stay the same.
    """

    template = "fragments/projects.html"

    def __init__(self, request: HttpRequest, frame: SiteFrame, projects: ProjectQuerySet) -> None:
        super().__init__(request, frame)
        written = list(projects.for_visitors().filter(locale__language_code=frame.language).outlines())
        read_participants(written)
        filters = ProjectFilters(request.GET, written, frame.city)
        found = sorted(filters.matching(written), key=lambda project: project.sort_key)
        keys = [project.pk for project in found[: self.options.count]]
        full = {page.pk: page for page in projects.model.objects.filter(pk__in=keys).for_cards()}
        read_participants(full.values())
        self.chosen, self.total = filters.chosen, len(found)
        self.rows = rows_of([full[key] for key in keys], frame.language)

"""Lists of projects in one edition, with a number of queries that does not grow with the projects."""

from collections.abc import Iterable
from uuid import UUID

from django.conf import settings
from django.utils import translation
from wagtail.query import PageQuerySet

from cms.visibility import is_public
from media.renditions import renditions_of
from projectpages.choices import State


class ProjectQuerySet(PageQuerySet):
    """Projects, narrowed down and made ready for printing."""

    def for_visitors(self) -> "ProjectQuerySet":
        """Live and public, each edition a page of its own."""
        return self.live().filter(is_public(), alias_of__isnull=True)

    def in_city(self, city: str, scope: str = "all") -> "ProjectQuerySet":
        """Projects with a participant in the city's region; `scope` 'own': the city itself takes part,
        'elsewhere': only others in the region do, 'all': both."""
        own = self.filter(participations__city=city, participations__is_city_itself=True)
        if scope == "own":
            return own.distinct()
        region = self.filter(participations__city=city)
        return (region.exclude(pk__in=own.values("pk")) if scope == "elsewhere" else region).distinct()

    def for_cards(self) -> "ProjectQuerySet":
        """With everything that a card prints."""
        return self.select_related("locale", "image").prefetch_related(renditions_of("image"), "participations")

    def outlines(self) -> "ProjectQuerySet":
        """With what tells projects apart, and neither texts nor pictures: light enough to read all of them."""
        texts = ("summary", "aims", "body", "results", "ended_remark", "materials")
        return self.select_related("locale").defer(*texts).prefetch_related("participations")

    def editions(self, in_full: bool = True) -> list:
        """One page for each project, in the active language, else in the source language; `in_full` for cards."""
        language = translation.get_language() or settings.LANGUAGE_CODE
        best: dict[UUID, object] = {}
        pages = self.for_visitors().filter(locale__language_code__in={language, settings.LANGUAGE_CODE})
        for project in pages.for_cards() if in_full else pages.outlines():
            known = best.get(project.translation_key)
            if known is None or project.locale.language_code == language:
                best[project.translation_key] = project
        return sorted(best.values(), key=lambda project: project.sort_key)


def in_state(projects: Iterable, state: str) -> list:
    """Projects in a state; all of them for ''. The state follows from today's date, so it is no column."""
    return [project for project in projects if not state or project.state == state]


def by_state(projects: Iterable) -> list[tuple[State, list]]:
    """Running, planned and ended projects, leaving out empty groups."""
    projects = list(projects)
    groups = [(state, in_state(projects, state)) for state in State]
    return [(state, members) for state, members in groups if members]

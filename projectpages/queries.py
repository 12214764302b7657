"""Lists of projects in one edition, with a number of queries that does not grow with the projects."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.db.models import Case, F, Q, Value, When
from django.utils import translation
from wagtail.query import PageQuerySet

from cms.cities import City
from cms.visibility import is_public
from media.renditions import prefetch_renditions
from projectpages.choices import State

# What every list of projects needs of a project and its address, and of those who take part.
COMMON = ("title", "url_path", "translation_key", "locale", "kind", "start", "end", "state_override")
PARTICIPANT = ("city", "is_city_itself", "role", "contact_id", "total_cost", "eu_support")


class ProjectQuerySet(PageQuerySet):
    """Projects, narrowed down and made ready for printing."""

    def for_visitors(self) -> "ProjectQuerySet":
        """Live and public, each edition a page of its own."""
        return self.live().filter(is_public(), alias_of__isnull=True)

    def in_city(self, city: str, scope: str = "all") -> "ProjectQuerySet":
        """Projects with a participant in the city's region; `scope` 'own': the city itself takes part,
        'elsewhere': only others in the region do, 'all': both."""
        rows = apps.get_model("projectpages", "Participation").objects.filter(city=city)
        own = rows.filter(is_city_itself=True).values("page")
        if scope == "own":
            return self.filter(pk__in=own)
        region = self.filter(pk__in=rows.values("page"))
        return region.exclude(pk__in=own) if scope == "elsewhere" else region

    def on_site(self, city: City | None) -> "ProjectQuerySet":
        """Those that a site lists: all on the programme's, those of its region on a city's."""
        return self.in_city(city.slug) if city else self

    def for_cards(self, *more: str) -> "ProjectQuerySet":
        """With what a card prints and nothing else, but for `more` fields; then `complete` them."""
        return self.only(*COMMON, "summary", "expansion", "image", *more).select_related("locale", "image")

    def outlines(self) -> "ProjectQuerySet":
        """With what tells projects apart, and neither texts nor pictures: light enough to read all of them."""
        return self.only(*COMMON, "focus_area", "fund", "total_cost", "eu_support").select_related("locale")

    def editions(self, in_full: bool = True) -> list:
        """One page for each project, in the active language, else in the source language; `in_full` for cards."""
        pages = self.readable()
        if in_full:
            return complete(one_each(pages.for_cards()))
        projects = one_each(pages.outlines())
        read_participants(projects)
        return projects

    def one_edition(self) -> "ProjectQuerySet":
        """The pages that `editions` would give, for the database to count."""
        pages = self.readable()
        here = Q(locale__language_code=translation.get_language() or settings.LANGUAGE_CODE)
        return pages.filter(here | ~Q(translation_key__in=pages.filter(here).values("translation_key")))

    def readable(self) -> "ProjectQuerySet":
        """For visitors, in the active language and in the source language."""
        language = translation.get_language() or settings.LANGUAGE_CODE
        return self.for_visitors().filter(locale__language_code__in={language, settings.LANGUAGE_CODE})


def one_each(projects: Iterable) -> list:
    """Of the editions of each project that in the active language, else whichever there is; in their lists' order."""
    language = translation.get_language() or settings.LANGUAGE_CODE
    best: dict[UUID, Any] = {}
    for project in projects:
        known = best.get(project.translation_key)
        if known is None or project.locale.language_code == language:
            best[project.translation_key] = project
    return sorted(best.values(), key=lambda project: project.sort_key)


def complete(projects: Iterable[Any]) -> list:
    """Projects `for_cards`, with who takes part and the sizes of their pictures: two queries for all."""
    projects = list(projects)
    read_participants(projects)
    prefetch_renditions(project.image for project in projects)
    return projects


def read_participants(projects: Iterable[Any]) -> None:
    """Give each project its `participants` as plain rows, in the order that staff gave: one query for all."""
    by_page: dict[int, list] = {project.pk: [] for project in projects}
    rows = apps.get_model("projectpages", "Participation").objects.filter(page__in=by_page).order_by("sort_order", "pk")
    for row in rows.values_list("page_id", *PARTICIPANT, named=True) if by_page else ():
        by_page[row.page_id].append(row)
    for project in projects:
        project.participants = by_page[project.pk]


def takes_part(project: Any, city: str, scope: str) -> bool:
    """Whether a project of a city's region is in a scope of `in_city`; asked of projects that know who takes part."""
    own = any(row.city == city and row.is_city_itself for row in project.participants)
    return scope == "all" or own == (scope == "own")


def state_on(day: date) -> Case:
    """Where a project stands on a day, as Timing.state says it, for the database."""
    return Case(
        When(~Q(state_override=""), then=F("state_override")),
        When(end__lt=day, then=Value(State.ENDED.value)),
        When(start__lte=day, then=Value(State.RUNNING.value)),
        default=Value(State.PLANNED.value),
    )


def in_state(projects: Iterable, state: str) -> list:
    """Projects in a state; all of them for ''. The state follows from today's date, so it is no column."""
    return [project for project in projects if not state or project.state == state]


def by_state(projects: Iterable) -> list[tuple[State, list]]:
    """Running, planned and ended projects, leaving out empty groups."""
    projects = list(projects)
    groups = [(state, in_state(projects, state)) for state in State]
    return [(state, members) for state, members in groups if members]

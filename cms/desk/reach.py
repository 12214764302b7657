"""Whose work it is: the sections that somebody's teams hold, in how many ways each, read with a few queries."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.http import HttpRequest
from django.utils.functional import cached_property
from wagtail.models import Page, get_page_models
from wagtail.permission_policies.pages import PagePermissionPolicy

from cms.access.models import cities_of, teams_of
from cms.languages.names import language_name, source_language
from cms.models import SectionPage


@dataclass(frozen=True)
class Section:
    """The top of a site in one language. `city` is '' for the programme."""

    pk: int
    path: str
    title: str
    city: str
    language: str

    @classmethod
    def of(cls, page: SectionPage) -> "Section":
        """What the front page says of itself."""
        return cls(page.pk, page.path, page.title, page.city_key, page.locale.language_code)


class Reach:
    """What one user works with. Every property is read from the database once."""

    def __init__(self, user: Any) -> None:
        self.user = user
        self.sees_all: bool = user.is_superuser

    @property
    def roles(self) -> set[str]:
        """In which the user works, in whatever city."""
        return {role for _city, role in teams_of(self.user)}

    @property
    def cities(self) -> set[str] | None:
        """None for those who work for all cities."""
        return cities_of(self.user)

    @property
    def is_wide(self) -> bool:
        """Whether rows must say which site they belong to."""
        return self.cities is None or len(self.cities) > 1

    @cached_property
    def _granted(self) -> list[tuple[str, str, object]]:
        permissions = PagePermissionPolicy().get_cached_permissions_for_user(self.user)
        return [(given.page.path, given.permission.codename, given.page.translation_key) for given in permissions]

    def may(self, action: str, path: str) -> bool:
        """Whether the user holds this permission ('change') on the page that stands at a path of the tree."""
        return self.sees_all or any(path.startswith(top) for top in self._tops([action]))

    def pages(self, *actions: str, field: str = "path") -> Q:
        """Those pages on which the user holds one of the permissions; `field` leads to a page's path."""
        return Q() if self.sees_all else below(self._tops(actions), field)

    def _tops(self, actions: Iterable[str]) -> set[str]:
        wanted = {f"{action}_page" for action in actions}
        return {path for path, codename, _key in self._granted if codename in wanted}

    @cached_property
    def source_tops(self) -> list[str]:
        """Paths of the source-language editions of whatever the user holds in any language."""
        keys = {key for _path, _codename, key in self._granted}
        editions = Page.objects.filter(translation_key__in=keys, locale__language_code=source_language())
        return list(editions.values_list("path", flat=True))

    @property
    def sources(self) -> Q:
        """Pages in the source language whose translation is the user's business."""
        return Q() if self.sees_all else below(self.source_tops)

    @cached_property
    def section_pages(self) -> list[SectionPage]:
        """The front page of every site in every language."""
        return section_pages()

    @cached_property
    def sections(self) -> list[Section]:
        return [Section.of(page) for page in self.section_pages]

    def section_of(self, path: str) -> Section | None:
        """The section that a page at this path belongs to."""
        return next((section for section in self.sections if path.startswith(section.path)), None)

    def place_of(self, path: str, language: str = "") -> str:
        """'Turku, englanti': the site where the reader has several, the language where it is not the source's."""
        section = self.section_of(path)
        foreign = language and language != source_language()
        parts = [section.title if section and self.is_wide else "", language_name(language) if foreign else ""]
        return ", ".join(part for part in parts if part)


def below(tops: Iterable[str], field: str = "path") -> Q:
    """Pages at or below any of these paths; none when there are none."""
    condition = Q(pk__in=())
    for top in tops:
        condition |= Q(**{f"{field}__startswith": top})
    return condition


def section_pages() -> list[SectionPage]:
    """The front page of every site in every language with its locale, deeper ones first: a query for each type."""
    models = [model for model in get_page_models() if issubclass(model, SectionPage)]
    pages = [page for model in models for page in model.objects.select_related("locale")]
    return sorted(pages, key=lambda page: (-page.depth, page.path))


def reach_of(request: HttpRequest) -> Reach:
    """One for all that is drawn in answer to a request."""
    known: Reach | None = getattr(request, "reach", None)
    reach = known or Reach(request.user)
    request.reach = reach  # type: ignore[attr-defined]  # kept for the next who asks
    return reach

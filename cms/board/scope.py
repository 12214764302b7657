"""What of the board somebody sees: the sections she works on, in one language."""

from typing import Any

from django.db.models import BooleanField, Case, F, Q, QuerySet, Value, When
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from cms.board.days import today
from cms.board.hands import target_languages
from cms.board.rows import rows, state_order
from cms.board.state import OPEN
from cms.desk.reach import Reach, Section
from cms.languages.names import source_language

PROGRAMME = "programme"


class Scope:
    """One user's part of the board, into one language."""

    def __init__(self, reach: Reach, language: str = "") -> None:
        self.reach = reach
        self.language = language if language in target_languages() else target_languages()[0]

    @property
    def is_empty(self) -> bool:
        """Whether the user works on no section at all."""
        return not self.reach.sees_all and not self.reach.source_tops

    @property
    def sources(self) -> QuerySet:
        """The live pages of those sections in the source language."""
        live = Page.objects.live().filter(self.reach.sources, alias_of__isnull=True, depth__gt=1)
        return live.filter(locale__language_code=source_language())

    @property
    def pages(self) -> QuerySet:
        """The rows, each also with `state_order`, `is_overdue` and `is_mine`."""
        found = rows(self.sources, self.language)
        overdue = Q(due__lt=today(), board_state__in=OPEN)
        return found.annotate(
            state_order=state_order(self.language),
            is_overdue=_whether(overdue),
            is_mine=_whether(Q(translator_id=self.reach.user.pk)),
        )

    @cached_property
    def sections(self) -> dict[str, Section]:
        """The source-language sections that the user works in, the programme first, by key."""
        own = [section for section in self.reach.sections if section.language == source_language()]
        seen = [section for section in own if self._reaches(section)]
        return {section.city or PROGRAMME: section for section in sorted(seen, key=lambda section: section.path)}

    def of_section(self, key: str) -> Q:
        """The pages of one section; those of the programme are in no city. Nothing for a key that is not there."""
        section = self.sections.get(key)
        if section is None:
            return Q(pk__in=())
        cities = [other.path for other in self.sections.values() if other.path.startswith(section.path)]
        return _at(section.path) & ~_below_any([path for path in cities if path != section.path])

    def _reaches(self, section: Section) -> bool:
        """Whether the user holds all of a section or something in it."""
        tops = self.reach.source_tops
        is_held = any(section.path.startswith(top) or self.reach.section_of(top) == section for top in tops)
        return self.reach.sees_all or is_held


def urgent_first() -> list[Any]:
    """The order of a translator's day: overdue first, then her own, then what is due, then by state."""
    due = F("due").asc(nulls_last=True)
    return ["-is_overdue", "-is_mine", due, "state_order", F("changed_at").desc(nulls_last=True), "pk"]


def section_name(section: Section | None) -> Any:
    """'Turku', or 'Programme' for what belongs to no city."""
    return section.title if section and section.city else _("Programme")


def _whether(condition: Q) -> Case:
    return Case(When(condition, then=Value(True)), default=Value(False), output_field=BooleanField())


def _at(path: str) -> Q:
    return Q(path__startswith=path)


def _below_any(paths: list[str]) -> Q:
    found = Q(pk__in=())
    for path in paths:
        found |= _at(path)
    return found

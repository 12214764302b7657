"""How many pages of each section are in which state."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django.db.models import Case, CharField, Count, Sum, Value, When

from cms.board.scope import Scope, section_name
from cms.board.state import State


@dataclass
class Line:
    """One section: pages by state, words left in all of them, and the query that lists each number's pages."""

    name: str
    query: str
    words: int = 0
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def cells(self) -> list[tuple[str, int, str]]:
        """State, number, query of the list."""
        return [
            (str(state.label), self.counts.get(state, 0), f"{self.query}&{urlencode({'state': state})}")
            for state in State
        ]


def summary(scope: Scope) -> list[Line]:
    """A line for each of the reader's sections that has pages, with one query for all."""
    by_depth = sorted(scope.sections.items(), key=lambda item: len(item[1].path), reverse=True)
    place = Case(
        *(When(path__startswith=section.path, then=Value(key)) for key, section in by_depth),
        default=Value(""),
        output_field=CharField(),
    )
    counted = scope.pages.order_by().annotate(section=place).values("section", "board_state")
    lines: dict[str, Line] = {}
    for found in counted.annotate(number=Count("pk"), words=Sum("words_left")):
        line = lines.setdefault(found["section"], _line(scope, found["section"]))
        line.counts[found["board_state"]] = found["number"]
        line.words += found["words"] or 0
    return [lines[key] for key in scope.sections if key in lines]


def _line(scope: Scope, key: str) -> Line:
    section: Any = scope.sections.get(key)
    return Line(str(section_name(section)), urlencode({"language": scope.language, "city": key}))

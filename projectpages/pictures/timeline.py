"""Projects side by side in time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.addresses import urls_of
from cms.blocks import GROUPS, BaseBlock
from cms.formats import date_range
from projectpages.choices import State
from projectpages.pictures.overview import projects_of

FIRST, LAST = 2014, 2022


@dataclass(frozen=True)
class Bar:
    """A project on the timeline; `x` and `width` count months from the first year's January."""

    title: str
    url: str
    language: str
    accent: str
    start: date | None
    end: date | None
    state: State
    x: float = 0
    width: float = 0

    @property
    def dates(self) -> str:
        return date_range(self.start, self.end)

    @property
    def is_open(self) -> bool:
        """Whether nobody has said when it ends."""
        return self.end is None


@dataclass(frozen=True)
class Timeline:
    """Bars in the order they begin, and the projects that cannot be drawn: without dates, or at other times."""

    first: int
    last: int
    bars: list[Bar]
    undated: list[Bar]
    outside: list[Bar]

    @property
    def years(self) -> list[int]:
        return list(range(self.first, self.last + 1))

    @property
    def months(self) -> int:
        """The timeline's length."""
        return len(self.years) * 12

    @property
    def grid(self) -> str:
        """A line at the start of each year but the first, as an SVG path in months."""
        return "".join(f"M{12 * number} 0v1" for number in range(1, len(self.years)))

    @property
    def rows(self) -> list[Bar]:
        """Everything, for the table."""
        return [*self.bars, *self.outside, *self.undated]


def timeline(projects: Iterable[Any], first: int, last: int, language: str) -> Timeline:
    """Projects from January of the first to December of the last year; a project without its end lasts that long."""
    first, last = min(first, last), max(first, last)
    bars, undated, outside = [], [], []
    projects = list(projects)
    for project, url in zip(projects, urls_of(projects), strict=True):
        if project.start is None:
            undated.append(_bar(project, url, language))
            continue
        begin, finish = _months(project.start, first), _months(project.end or date(last, 12, 31), first, ends=True)
        begin, finish = max(begin, 0), min(finish, (last - first + 1) * 12)
        if finish <= begin:
            outside.append(_bar(project, url, language))
        else:
            bars.append(_bar(project, url, language, round(begin, 1), round(finish - begin, 1)))
    bars.sort(key=lambda bar: (bar.start, bar.title.casefold()))
    return Timeline(first, last, bars, undated, outside)


def _months(day: date, first: int, ends: bool = False) -> float:
    """Months from the first year's January to the start of a day, or to its end."""
    return (day.year - first) * 12 + day.month - 1 + (day.day - 1 + ends) / 31


def _bar(project: Any, url: str, language: str, x: float = 0, width: float = 0) -> Bar:
    foreign = project.locale.language_code if project.locale.language_code != language else ""
    lead = next((city for city in project.cities if project.lead and city.slug == project.lead.city), None)
    accent = lead.accent if lead else "programme"
    return Bar(project.title, url, foreign, accent, project.start, project.end, project.state, x, width)


class TimelineBlock(BaseBlock):
    """Each project a bar from its first day to its last, and the same as a table."""

    heading = blocks.CharBlock(required=False, max_length=120, label=_("Heading"))
    introduction = blocks.TextBlock(required=False, rows=2, label=_("Introduction"))
    first_year = blocks.IntegerBlock(default=FIRST, min_value=1990, max_value=2090, label=_("First year"))
    last_year = blocks.IntegerBlock(default=LAST, min_value=1990, max_value=2090, label=_("Last year"))

    class Meta:
        icon = "history"
        label = _("Timeline of projects")
        label_format = "{heading}"
        description = _("The projects of the site from their first day to their last, with a table.")
        search_words = _("schedule years dates chart")
        group = GROUPS["projects"]
        template = "projectpages/blocks/timeline.html"
        preview_value = {
            "heading": _("Projects from 2014 to 2022"),
            "introduction": "",
            "first_year": FIRST,
            "last_year": LAST,
        }

    def get_context(self, value: Any, parent_context: dict | None = None) -> dict:
        context = super().get_context(value, parent_context)
        frame = context.get("frame")
        if "timeline" in context:
            return context
        years = (value.get("first_year") or FIRST, value.get("last_year") or LAST)
        return context | {"timeline": timeline(projects_of(context), *years, frame.language if frame else "fi")}

    def get_preview_context(self, value: Any, parent_context: dict | None = None) -> dict:
        ended, running = State.ENDED, State.RUNNING
        bars = [
            Bar(gettext("Games that teach"), "", "", "sea", date(2015, 2, 1), date(2018, 7, 31), ended, 13, 42),
            Bar(
                gettext("A riverside for trials"), "", "", "brick", date(2017, 1, 1), date(2019, 12, 31), ended, 36, 36
            ),
            Bar(gettext("The library’s robot"), "", "", "river", date(2019, 8, 1), None, running, 67, 41),
        ]
        example = Timeline(FIRST, LAST, bars, [], [])
        return super().get_preview_context(value, parent_context) | {"timeline": example}

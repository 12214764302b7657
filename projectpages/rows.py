"""What a list of projects prints: rows of our own projects and of others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from cms.addresses import urls_of
from cms.cities import City


@dataclass(frozen=True)
class ProjectRow:
    """One line of a list; `language` is set when the text behind it is not in the page's language.

    `item` is the content path of the block's item that it was picked or typed in, from the block on; '' if found.
    """

    title: str
    href: str
    expansion: str = ""
    summary: str = ""
    introduction: str = ""
    is_external: bool = False
    language: str = ""
    state: str = ""
    state_label: str = ""
    kind_label: str = ""
    cities: list[City] = field(default_factory=list)
    image: Any = None
    item: str = ""


@dataclass(frozen=True)
class ProjectGroup:
    """Rows under a heading ('' for none)."""

    heading: str
    rows: list[ProjectRow]


def rows_of(projects: Iterable[Any], language: str, introductions: dict | None = None) -> list[ProjectRow]:
    """Rows for project pages; `introductions` gives a city's own words by translation key."""
    projects = list(projects)
    return [
        ProjectRow(
            title=project.title,
            href=url,
            expansion=project.expansion,
            summary=project.summary,
            introduction=(introductions or {}).get(project.translation_key, ""),
            language=project.locale.language_code if project.locale.language_code != language else "",
            state=str(project.state),
            state_label=str(project.state.label),
            kind_label=project.get_kind_display(),
            cities=project.cities,
            image=project.image,
        )
        for project, url in zip(projects, urls_of(projects), strict=True)
    ]


def external_rows(items: Iterable[Any]) -> list[ProjectRow]:
    """Rows that staff typed: name, explanation, address (which may be missing)."""
    rows = []
    for bound in getattr(items, "bound_blocks", []):
        item = bound.value
        if item["name"]:
            path = f"external.{bound.id}"
            name, href = item["name"], item["url"] or ""
            rows.append(ProjectRow(title=name, href=href, summary=item["explanation"], is_external=True, item=path))
    return rows

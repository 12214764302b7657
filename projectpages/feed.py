"""The projects of a site as entries of an Atom feed."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from django.db.models import F

from cms.addresses import Addresses
from cms.feeds import NEWEST, Entry
from projectpages.queries import ProjectQuerySet, read_participants

# The programme's first day stands for a time that nobody wrote down.
EPOCH = datetime(2014, 5, 16, tzinfo=UTC)


def newest(projects: ProjectQuerySet, language: str) -> list:
    """The projects that were published last, of those written in this language: two queries."""
    written = projects.for_visitors().filter(locale__language_code=language)
    order = (F("first_published_at").desc(nulls_last=True), "-pk")
    pages = list(written.for_cards("first_published_at", "last_published_at").order_by(*order)[:NEWEST])
    read_participants(pages)
    return pages


def entries_of(projects: Iterable[Any], addresses: Addresses) -> list[Entry]:
    """Each says its state and its cities."""
    return [
        Entry(
            title=project.title,
            href=addresses.absolute(project),
            summary=" · ".join(filter(None, [str(project.state.label), _cities(project), project.summary])),
            key=project.translation_key,
            published=project.first_published_at or EPOCH,
            updated=project.last_published_at or project.first_published_at or EPOCH,
        )
        for project in projects
    ]


def _cities(project: Any) -> str:
    return ", ".join(city.name for city in project.cities)

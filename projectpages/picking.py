"""Projects that were picked for a page, each with its editions ready for cards."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db.models import BooleanField, ExpressionWrapper
from django.utils.translation import get_language

from cms.blocks import Fetch
from cms.visibility import is_public
from projectpages.queries import complete, read_participants


def load_picked(keys: Collection[int], fetch: Fetch) -> dict[int, Any]:
    """Projects by key, each knowing its editions: three queries for all. Pictures' sizes come with the page's."""
    chosen = _pages().filter(pk__in=keys).values("translation_key")
    editions = list(_marked(translation_key__in=chosen))
    read_participants(editions)
    know_editions(editions, editions)
    fetch.pictures += [edition.image for edition in editions]
    return {edition.pk: edition for edition in editions if edition.pk in keys}


def known_editions(projects: Iterable[Any]) -> list[Any]:
    """What visitors may read of these projects, in the active language and in the source language."""
    projects = list(projects)
    unknown = [project for project in projects if not hasattr(project, "open_editions")]
    if unknown:
        keys = {project.translation_key for project in unknown}
        know_editions(unknown, complete(_marked(translation_key__in=keys)))
    codes = {get_language(), settings.LANGUAGE_CODE}
    editions = [edition for project in projects for edition in project.open_editions]
    return [edition for edition in editions if edition.locale.language_code in codes]


def know_editions(projects: Iterable[Any], editions: Iterable[Any]) -> None:
    """Tell projects which of these pages are their editions for visitors."""
    by_key = defaultdict(list)
    for edition in editions:
        if edition.live and edition.is_open and edition.alias_of_id is None:
            by_key[edition.translation_key].append(edition)
    for project in projects:
        project.open_editions = by_key[project.translation_key]


def _marked(**conditions: Any) -> Any:
    """Pages for cards that say whether everybody may read them."""
    is_open = ExpressionWrapper(is_public(), output_field=BooleanField())
    return _pages().filter(**conditions).for_cards("live", "alias_of").annotate(is_open=is_open)


def _pages() -> Any:
    """The manager of project pages, whose model has blocks that pick projects."""
    return apps.get_model("projectpages", "ProjectPage").objects

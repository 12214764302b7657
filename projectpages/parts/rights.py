"""Whose part is whose: a row of a project that shows on a city's site is that city's staff's to keep."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext
from wagtail.models import Page

from cms.access.models import Team, teams_of
from cms.languages.names import source_language
from projectpages.models import Participation

KEEPERS = {Team.Role.EDITORS, Team.Role.PUBLISHERS}


def kept_cities(user: Any) -> set[str]:
    """Cities whose parts somebody keeps: as editor or publisher."""
    return {city for city, role in teams_of(user) if city and role in KEEPERS}


def parts_of(user: Any) -> QuerySet[Participation]:
    """The stored rows that a user keeps: of live projects in the source language. English follows by translation."""
    rows = Participation.objects.filter(
        city__in=kept_cities(user),
        page__live=True,
        page__alias_of__isnull=True,
        page__locale__language_code=source_language(),
    )
    return rows.select_related("page__locale", "page__latest_revision", "organisation", "contact")


def may_publish_part(user: Any, part: Participation) -> bool:
    """Publishers of the row's city put it on the sites at once; editors' words wait for one of them."""
    return (part.city, Team.Role.PUBLISHERS) in teams_of(user)


def obstacle(page: Page, user: Any) -> str:
    """Why the part cannot be saved now; '' when it can. What is only in moderation or scheduled is no obstacle."""
    if page.locked and page.locked_by_id != user.pk:
        return gettext("Those who lead the project have locked its page. Your part can be changed when they unlock it.")
    return ""

"""Whether a city's translators publish what they translate, or submit it and somebody else decides.

The choice is the permission itself: `publish_page` of the translators' group on the section's editions, so that
Wagtail's own rules and pages say the same everywhere.
"""

from django.contrib.auth.models import Permission
from django.db.models import QuerySet, Value
from django.db.models.functions import Length, Substr
from wagtail.models import GroupPagePermission, Page

from cms.access.models import Team

PUBLISH = "publish_page"


def _given() -> QuerySet:
    return GroupPagePermission.objects.filter(
        group__team__role=Team.Role.TRANSLATORS, permission__codename=PUBLISH, permission__content_type__model="page"
    )


def translators_publish(page: Page) -> bool:
    """Whether the translators who work on this edition may publish it."""
    return _given().filter(page__path=Substr(Value(page.path), 1, Length("page__path"))).exists()


def team_publishes(team: Team) -> bool:
    """What this team has been given."""
    return _given().filter(group=team.group_id).exists()


def needs_review(edition: Page) -> bool:
    """Whether somebody has to approve a translation before it goes live: the city says so, and has named who does."""
    return edition.get_workflow() is not None and not translators_publish(edition)


def let_translators_publish(team: Team, allowed: bool) -> None:
    """Give a city's translators the right to publish the pages they may change, or take it back."""
    permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=PUBLISH)
    if not allowed:
        GroupPagePermission.objects.filter(group=team.group, permission=permission).delete()
        return
    held = GroupPagePermission.objects.filter(group=team.group, permission__codename="change_page")
    for page_id in held.values_list("page_id", flat=True):
        GroupPagePermission.objects.get_or_create(group=team.group, page_id=page_id, permission=permission)

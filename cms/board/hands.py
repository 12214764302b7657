"""Who may translate a page into a language, also one that has not been sent yet."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.contrib.auth import get_user_model
from django.utils.functional import cached_property
from wagtail.models import GroupPagePermission, Page

from cms.access.models import Team
from cms.languages.names import content_languages, source_language


class Grant(NamedTuple):
    """A group may change the pages below `path`, which are editions of those below `source_path` ('' for none)."""

    group: int
    path: str
    source_path: str


def target_languages() -> list[str]:
    """Codes of the languages that are translated into."""
    return [code for code in content_languages() if code != source_language()]


class Hands:
    """The groups and people who translate into one language: three queries for however many pages."""

    def __init__(self, language: str) -> None:
        self.language = language

    @cached_property
    def grants(self) -> list[Grant]:
        given = GroupPagePermission.objects.filter(permission__codename="change_page")
        fields = ("group_id", "page__path", "page__translation_key", "page__locale__language_code", "page__depth")
        found = list(given.values_list(*fields))
        keys = {key for _group, _path, key, _language, _depth in found}
        sources = Page.objects.filter(translation_key__in=keys, locale__language_code=source_language())
        paths = dict(sources.values_list("translation_key", "path"))
        return [
            Grant(group, path, path if depth == 1 else paths.get(key, ""))
            for group, path, key, language, depth in found
            if depth == 1 or language == self.language
        ]

    @cached_property
    def people(self) -> list[Any]:
        """All who translate anything into the language, and superusers, by name."""
        users = get_user_model().objects.filter(is_active=True).prefetch_related("groups__team")
        groups = {grant.group for grant in self.grants}
        found = users.filter(groups__in=groups) | users.filter(is_superuser=True)
        return sorted(found.distinct(), key=lambda user: (user.get_full_name() or user.get_username()).casefold())

    def grants_on(self, page: Any) -> list[Grant]:
        """Those that reach the translation of a row of the board."""
        if page.edition_path:
            return [grant for grant in self.grants if page.edition_path.startswith(grant.path)]
        return [grant for grant in self.grants if grant.source_path and page.path.startswith(grant.source_path)]

    def may_translate(self, user: Any, page: Any) -> bool:
        """Whether the user may change the translation of this row, once there is one."""
        if user.is_superuser:
            return True
        return bool({grant.group for grant in self.grants_on(page)} & own_groups(user))

    def translators(self, pages: Iterable[Any]) -> list[Any]:
        """People who may translate every one of these rows, by name."""
        reached = [{grant.group for grant in self.grants_on(page)} for page in pages]
        return [
            user for user in self.people if user.is_superuser or all(own_groups(user) & groups for groups in reached)
        ]

    def nearest_team(self, page: Any) -> list[Any]:
        """Whom new work concerns: the members of the translators' team that stands nearest above the page."""
        deepest = sorted(self.grants_on(page), key=lambda grant: len(grant.path), reverse=True)
        for length in dict.fromkeys(len(grant.path) for grant in deepest):
            groups = {grant.group for grant in deepest if len(grant.path) == length}
            if members := [user for user in self.people if _translates_in(user, groups)]:
                return members
        return []


def own_groups(user: Any) -> set[int]:
    """Ids of a user's groups, read once for a user object, as Django does with permissions."""
    if not hasattr(user, "_own_groups"):
        user._own_groups = {group.pk for group in user.groups.all()}
    return user._own_groups


def _translates_in(user: Any, groups: set[int]) -> bool:
    own = [group.team for group in user.groups.all() if group.pk in groups and hasattr(group, "team")]
    return any(team.role == Team.Role.TRANSLATORS for team in own)

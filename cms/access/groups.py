"""What each team is given (design.md 4). Nobody in a city gets `submit_translation`: it reaches across cities."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, GroupSitePermission, Page, Site

from cms.access.models import Team

PEOPLE = tuple(
    f"people.{action}_{model}" for model in ("person", "organisation") for action in ("view", "add", "change")
)
EXTERNAL_NEWS = tuple(f"news.{action}_externalnews" for action in ("view", "add", "change"))
REUSABLE = tuple(f"reuse.{action}_reusablesection" for action in ("view", "add", "change"))
PICTURES = ("wagtailimages.add_image", "wagtailimages.change_image", "wagtailimages.choose_image")
DELETING = (
    "people.delete_person",
    "people.delete_organisation",
    "news.delete_externalnews",
    "reuse.delete_reusablesection",
    "duties.delete_accessibilityfeedback",
)
FILES = ("wagtaildocs.add_document", "wagtaildocs.change_document", "wagtaildocs.choose_document")
TICKETS = ("duties.view_accessibilityfeedback", "duties.change_accessibilityfeedback")
# Given for a site: its own redirects only (cms/redirects/policies.py).
REDIRECTS = tuple(f"wagtailredirects.{action}_redirect" for action in ("add", "change", "delete"))
# Of one's own city only (cms/look/wagtail_hooks.py).
LOOK = "look.change_look"
# Of one's own city's searches only (cms/search/wagtail_hooks.py).
BEST_BETS = tuple(f"search.{action}_bestbet" for action in ("view", "add", "change", "delete"))
ADMIN = "wagtailadmin.access_admin"
# The programme's editors keep it for all cities (PROGRAMME_EXTRA), translators read it.
GLOSSARY = tuple(f"wording.{action}_term" for action in ("add", "change", "delete", "view"))


@dataclass(frozen=True)
class Grant:
    """Permissions of one role: on the pages of which languages, on the collection, on the site, in general."""

    pages: tuple[str, ...]
    collection: tuple[str, ...]
    general: tuple[str, ...] = (ADMIN,)
    site: tuple[str, ...] = ()
    translations_only: bool = field(default=False)


GRANTS = {
    Team.Role.EDITORS: Grant(
        ("add_page", "change_page"),
        PICTURES + FILES,
        (ADMIN, *PEOPLE, *EXTERNAL_NEWS, *REUSABLE, *TICKETS, *BEST_BETS, LOOK),
    ),
    Team.Role.PUBLISHERS: Grant(
        ("add_page", "change_page", "publish_page", "lock_page", "unlock_page"),
        (*PICTURES, *FILES, "wagtailimages.delete_image", "wagtaildocs.delete_document"),
        (
            *(ADMIN, *PEOPLE, *EXTERNAL_NEWS, *REUSABLE, "reuse.publish_reusablesection"),
            *(*TICKETS, *DELETING, *BEST_BETS, LOOK),
        ),
        site=("hosts.change_hostsettings", "desk.change_desksettings", *REDIRECTS),
    ),
    Team.Role.TRANSLATORS: Grant(
        ("change_page",),
        ("wagtailimages.choose_image", "wagtaildocs.choose_document"),
        # Not `add`: only translations may then be changed (citypages/reuse/policies.py).
        (ADMIN, "reuse.view_reusablesection", "reuse.change_reusablesection", "wording.view_term"),
        translations_only=True,
    ),
}
# Words mean the same on every site, so the programme's editors keep them.
SYNONYMS = tuple(f"search.{action}_synonym" for action in ("view", "add", "change", "delete"))
PROGRAMME_EXTRA = REDIRECTS + GLOSSARY + SYNONYMS


def ensure_team(city: str, role: str, name: str) -> tuple[Group, bool]:
    """The group of a team, made if missing; a renamed one is found again. Second value: whether it was made."""
    team = Team.objects.select_related("group").filter(city=city, role=role).first()
    if team:
        return team.group, False
    group, _made = Group.objects.get_or_create(name=name)
    Team.objects.create(group=group, city=city, role=role)
    return group, True


def grant(group: Group, role: str, editions: Iterable[Page], collection: Collection, site: Site | None) -> int:
    """Give a group what its role needs on a section; return how many permissions were missing."""
    given = GRANTS[Team.Role(role)]
    source, *translations = editions
    pages = translations if given.translations_only else [source, *translations]
    made = 0
    for page in pages:
        for permission in _permissions(f"wagtailcore.{codename}" for codename in given.pages):
            made += GroupPagePermission.objects.get_or_create(group=group, page=page, permission=permission)[1]
    for permission in _permissions(given.collection):
        made += GroupCollectionPermission.objects.get_or_create(
            group=group, collection=collection, permission=permission
        )[1]
    for permission in _permissions(given.site) if site else ():
        made += GroupSitePermission.objects.get_or_create(group=group, site=site, permission=permission)[1]
    return made + grant_general(group, given.general)


def grant_general(group: Group, names: Iterable[str]) -> int:
    """Give a group permissions that are bound to no object; return how many were missing."""
    missing = [permission for permission in _permissions(names) if permission not in group.permissions.all()]
    group.permissions.add(*missing)
    return len(missing)


def _permissions(names: Iterable[str]) -> list[Permission]:
    """Permission rows by 'app.codename'; raises Permission.DoesNotExist for a name that is wrong."""
    pairs = [name.split(".") for name in names]
    return [
        Permission.objects.get(content_type__app_label=app_label, codename=codename) for app_label, codename in pairs
    ]

"""The tables that say who may do what and how the install is set, and what of their rows is compared."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db.models import Model
from wagtail import hooks
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.settings.registry import registry as settings_registry
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    GroupSitePermission,
    Locale,
    Page,
    PageViewRestriction,
    Site,
    Task,
    Workflow,
    WorkflowContentType,
    WorkflowPage,
    WorkflowTask,
)

from cms.access.models import Team

PERMISSION = ("permission__content_type__app_label", "permission__codename")
SECRETS = frozenset({"password", "secret", "key", "token", "settings"})
# Of an account: that they changed is told, not from what to what.
PERSONAL = frozenset({"username", "first_name", "last_name", "email"})


@dataclass(frozen=True)
class Watched:
    """Rows of `model` that tell something about `subject`.

    `owner` is the column that holds the subject's key: 'pk' where the row is the subject itself and its columns are
    compared; else a row as a whole is given or taken away, and `word` names what.
    """

    model: type[Model]
    action: str
    columns: tuple[str, ...]
    owner: str = "pk"
    subject: type[Model] = Model
    word: str = ""
    only: tuple[tuple[str, Any], ...] = ()

    @property
    def table(self) -> str:
        return self.model._meta.db_table

    @property
    def is_link(self) -> bool:
        """Whether its rows are things given to the subject."""
        return self.owner != "pk"

    @property
    def about(self) -> type[Model]:
        """The model of what changes."""
        return self.subject if self.is_link else self.model

    def is_kept_back(self, column: str) -> bool:
        """Whether only that it changed may be told."""
        return column in SECRETS or (self.model is get_user_model() and column in PERSONAL)


def _links() -> Iterator[Watched]:
    user = get_user_model()
    groups, held, given = user.groups.through, user.user_permissions.through, Group.permissions.through
    yield Watched(groups, "audit.membership", ("group__name",), "user_id", user, "group")
    yield Watched(held, "audit.rights", PERMISSION, "user_id", user, "permission")
    yield Watched(given, "audit.rights", PERMISSION, "group_id", Group, "permission")
    yield Watched(GroupPagePermission, "audit.rights", (*PERMISSION, "page__title"), "group_id", Group, "on_page")
    named = (*PERMISSION, "collection__name")
    yield Watched(GroupCollectionPermission, "audit.rights", named, "group_id", Group, "on_collection")
    yield Watched(GroupSitePermission, "audit.rights", (*PERMISSION, "site__hostname"), "group_id", Group, "on_site")
    yield Watched(Team, "audit.rights", ("city", "role"), "group_id", Group, "team")
    hidden = ("restriction_type", "password")
    yield Watched(CollectionViewRestriction, "audit.privacy", hidden, "collection_id", Collection, "restriction")
    for model, name, subject in (
        (CollectionViewRestriction, "collection", Collection),
        (PageViewRestriction, "page", Page),
    ):
        through, owner = model.groups.through, f"{model.__name__.lower()}__{name}_id"
        yield Watched(through, "audit.privacy", ("group__name",), owner, subject, "group")
    yield Watched(WorkflowPage, "audit.workflow", ("page__title",), "workflow_id", Workflow, "page")
    yield Watched(WorkflowTask, "audit.workflow", ("task__name", "sort_order"), "workflow_id", Workflow, "task")
    models = ("content_type__app_label", "content_type__model")
    yield Watched(WorkflowContentType, "audit.workflow", models, "workflow_id", Workflow, "content_type")
    approvers = GroupApprovalTask.groups.through
    yield Watched(approvers, "audit.workflow", ("group__name",), "groupapprovaltask_id", Task, "group")
    yield from _log_in()


def _log_in() -> Iterator[Watched]:
    """Second steps, and accounts at the cities' identity providers."""
    user = get_user_model()
    yield Watched(apps.get_model("factors.Factor"), "audit.second_step", ("kind",), "user_id", user, "way")
    yield Watched(apps.get_model("identity.Identity"), "audit.identity", ("issuer",), "user_id", user, "provider")


def _objects() -> Iterator[Watched]:
    names = ("username", "first_name", "last_name", "email", "is_active", "is_staff", "is_superuser", "password")
    yield Watched(get_user_model(), "audit.account", names)
    yield Watched(Group, "audit.group", ("name",))
    yield Watched(Site, "audit.site", ("hostname", "port", "site_name", "root_page__title", "is_default_site"))
    yield Watched(Locale, "audit.locale", ("language_code",))
    yield Watched(Collection, "audit.collection", ("name",))
    yield Watched(Workflow, "audit.workflow", ("name", "active"))
    yield Watched(Task, "audit.workflow", ("name", "active"))
    redirect = ("old_path", "site__hostname", "is_permanent", "redirect_page__title", "redirect_link")
    # Those that moving a page makes follow from an entry that is there.
    yield Watched(Redirect, "audit.redirect", redirect, only=(("automatically_created", False),))
    for model in _settings():
        yield Watched(model, "audit.setting", _columns(model))


def _settings() -> Iterator[type[Model]]:
    """Wagtail's settings, wagtail-localize's, and what the hook `register_audited_settings` names (app.Model)."""
    yield from settings_registry
    if apps.is_installed("wagtail_localize.locales"):
        yield apps.get_model("wagtail_localize.LocaleSynchronization")
    for names in hooks.get_hooks("register_audited_settings"):
        yield from (apps.get_model(name) for name in names())


def _columns(model: type[Model]) -> tuple[str, ...]:
    return tuple(field.attname for field in model._meta.concrete_fields if not field.primary_key)


@cache
def watched_tables() -> dict[str, tuple[Watched, ...]]:
    """What is watched, by the name of the table."""
    found: dict[str, tuple[Watched, ...]] = {}
    for watched in (*_links(), *_objects()):
        found[watched.table] = (*found.get(watched.table, ()), watched)
    return found


def read(watched: Watched) -> dict[str, tuple]:
    """The rows as they are now, by key: the subject's key and the columns."""
    rows = watched.model._base_manager.filter(**dict(watched.only)).order_by()
    return {str(key): tuple(row) for key, *row in rows.values_list("pk", watched.owner, *watched.columns)}

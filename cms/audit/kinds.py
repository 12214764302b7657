"""Actions by kind, and which of them say no more than that a form was saved."""

from collections.abc import Iterable

from cms.audit.models import Record

Kind = Record.Kind
GENERAL = frozenset({"wagtail.create", "wagtail.edit", "wagtail.delete"})
PUBLISHING = ("wagtail.publish", "wagtail.unpublish", "wagtail.schedule", "release.", "wagtail.revert")
RIGHTS = (
    "audit.rights",
    "audit.membership",
    "audit.privacy",
    "audit.group",
    "audit.workflow",
    "wagtail.view_restriction",
)
ACCOUNTS = ("audit.account", "audit.password", "audit.identity", "audit.second_step")
SETTINGS = ("audit.setting", "audit.site", "audit.locale", "audit.collection", "audit.redirect")
DATA = ("audit.export", "audit.backup", "audit.restore", "audit.erase", "audit.retention", "audit.command")
KINDS = (
    (PUBLISHING, Kind.PUBLISHING),
    (RIGHTS, Kind.RIGHTS),
    (ACCOUNTS, Kind.ACCOUNTS),
    (("audit.login",), Kind.LOGIN),
    (SETTINGS, Kind.SETTINGS),
    (DATA, Kind.DATA),
)


def kind_of(action: str) -> Record.Kind:
    """What is not known is work on content."""
    return next((kind for beginnings, kind in KINDS if action.startswith(beginnings)), Kind.CONTENT)


def is_covered(action: str, others: Iterable[str]) -> bool:
    """Whether one of the other entries about the same object in the same act tells more."""
    told = [other for other in others if other.startswith("audit.")]
    if action == "wagtail.edit":
        told += [other for other in others if other.startswith("wagtail.publish")]
    return action in GENERAL and bool(told)

"""The actions that Wagtail has no word for, as its histories and lists of filters name them."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogActionRegistry, LogFormatter

ACTIONS: dict[str, tuple[Any, Any]] = {
    "audit.account": (_("Account: change"), _("Changed the account")),
    "audit.password": (_("Account: password"), _("Changed the password")),
    "audit.membership": (_("Account: groups"), _("Changed the groups")),
    "audit.identity": (_("Account: link to an identity provider"), _("Changed how the account logs in")),
    "audit.second_step": (_("Account: two-step verification"), _("Changed the two-step verification")),
    "audit.login.in": (_("Account: log-in"), _("Logged in")),
    "audit.login.out": (_("Account: log-out"), _("Logged out")),
    "audit.login.failed": (_("Account: failed log-in"), _("Somebody failed to log in")),
    "audit.rights": (_("Permissions"), _("Changed the permissions")),
    "audit.group": (_("Group"), _("Changed the group")),
    "audit.privacy": (_("Who may see it"), _("Changed who may see it")),
    "audit.workflow": (_("Workflow"), _("Changed the workflow")),
    "audit.setting": (_("Setting"), _("Changed the settings")),
    "audit.site": (_("Site"), _("Changed the site")),
    "audit.locale": (_("Language"), _("Changed the language")),
    "audit.collection": (_("Collection"), _("Changed the collection")),
    "audit.redirect": (_("Redirect"), _("Changed the redirect")),
    "audit.export": (_("Export of a list"), _("Took out a list as a file")),
    "audit.export.person": (_("Export of one person’s data"), _("Took out a person’s data")),
    "audit.erase": (_("Erasure of one person’s data"), _("Erased a person’s data")),
    "audit.backup": (_("Backup"), _("Made a backup")),
    "audit.restore": (_("Restoring a backup"), _("Restored a backup")),
    "audit.retention": (_("Clearing old entries"), _("Cleared old entries of the log")),
}


def register(actions: LogActionRegistry) -> None:
    """For Wagtail's hook `register_log_actions`."""
    for name, (label, message) in ACTIONS.items():
        actions.register_action(name)(type("Formatter", (LogFormatter,), {"label": label, "message": message}))

"""What happened as a sentence: "Maija Malli published the page Coding club"."""

from typing import Any

from django.utils.translation import gettext_lazy as _

# By action: of a page, and of anything else, which is named with its type.
ACTS: dict[str, tuple[Any, Any]] = {
    "wagtail.create": (
        _("%(who)s created the page %(what)s"),
        _("%(who)s added “%(what)s” (%(type)s)"),
    ),
    "wagtail.edit": (
        _("%(who)s saved a draft of the page %(what)s"),
        _("%(who)s edited “%(what)s” (%(type)s)"),
    ),
    "wagtail.delete": (
        _("%(who)s deleted the page %(what)s"),
        _("%(who)s deleted “%(what)s” (%(type)s)"),
    ),
    "wagtail.publish": (
        _("%(who)s published the page %(what)s"),
        _("%(who)s published “%(what)s” (%(type)s)"),
    ),
    "wagtail.publish.scheduled": (
        _("The page %(what)s was published as scheduled"),
        _("“%(what)s” (%(type)s) was published as scheduled"),
    ),
    "wagtail.unpublish": (
        _("%(who)s unpublished the page %(what)s"),
        _("%(who)s unpublished “%(what)s” (%(type)s)"),
    ),
    "wagtail.unpublish.scheduled": (
        _("The page %(what)s was unpublished as scheduled"),
        _("“%(what)s” (%(type)s) was unpublished as scheduled"),
    ),
    "wagtail.move": (_("%(who)s moved the page %(what)s"), None),
    "wagtail.reorder": (_("%(who)s changed the place of the page %(what)s"), None),
    "wagtail.copy": (_("%(who)s copied the page %(what)s"), None),
    "wagtail.copy_for_translation": (
        _("%(who)s sent the page %(what)s for translation"),
        _("%(who)s sent “%(what)s” (%(type)s) for translation"),
    ),
    "wagtail.lock": (_("%(who)s locked the page %(what)s"), None),
    "wagtail.unlock": (_("%(who)s unlocked the page %(what)s"), None),
    "wagtail.view_restriction.create": (_("%(who)s limited who may see the page %(what)s"), None),
    "wagtail.view_restriction.edit": (_("%(who)s changed who may see the page %(what)s"), None),
    "wagtail.view_restriction.delete": (_("%(who)s let everybody see the page %(what)s"), None),
    "wagtail.workflow.start": (_("%(who)s submitted the page %(what)s to be approved"), None),
    "wagtail.workflow.approve": (_("%(who)s approved the page %(what)s"), None),
    "wagtail.workflow.reject": (_("%(who)s asked for changes to the page %(what)s"), None),
    "audit.privacy": (
        _("%(who)s changed who may see the page %(what)s"),
        _("%(who)s changed who may see “%(what)s” (%(type)s)"),
    ),
    "audit.password": (None, _("%(who)s changed the password of %(what)s")),
    "audit.membership": (None, _("%(who)s changed the groups of %(what)s")),
    "audit.identity": (None, _("%(who)s changed how %(what)s logs in")),
    "audit.second_step": (None, _("%(who)s changed the two-step verification of %(what)s")),
    "audit.login.in": (None, _("%(who)s logged in")),
    "audit.login.out": (None, _("%(who)s logged out")),
    "audit.login.failed": (None, _("Somebody failed to log in as %(what)s")),
    "audit.rights": (None, _("%(who)s changed the permissions of %(what)s")),
    "audit.export": (None, _("%(who)s took out a list as a file")),
    "audit.export.person": (None, _("%(who)s took out a person’s data")),
    "audit.erase": (None, _("%(who)s erased a person’s data")),
    "audit.backup": (None, _("%(who)s made a backup")),
    "audit.restore": (None, _("%(who)s restored a backup")),
    "audit.retention": (None, _("%(who)s cleared old entries of the log")),
}
# Of our own about objects that come and go: by the event.
EVENTS: dict[str, Any] = {
    "create": _("%(who)s added “%(what)s” (%(type)s)"),
    "change": _("%(who)s changed “%(what)s” (%(type)s)"),
    "delete": _("%(who)s deleted “%(what)s” (%(type)s)"),
}
OTHER = _("%(who)s: %(did)s (%(what)s)")


def sentence(action: str, *, is_page: bool, event: str, told: dict[str, str]) -> str:
    """`told`: who, what, type and, for actions that have no sentence here, did."""
    of_page, of_other = ACTS.get(action, (None, None))
    form = of_page if is_page else of_other
    if form is None and action.startswith("audit."):
        form = EVENTS.get(event)
    return str(form or OTHER) % told

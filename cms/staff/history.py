"""What is noted of staff: in the history of the team for an invitation, of the account for a role."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogFormatter

from cms.access.models import Team

ACTIONS = {
    "staff.invite": (gettext_lazy("Staff: invite"), gettext_lazy("Invited %(guest)s: %(team)s")),
    "staff.again": (gettext_lazy("Staff: invite again"), gettext_lazy("Invited %(guest)s again: %(team)s")),
    "staff.withdraw": (
        gettext_lazy("Staff: withdraw an invitation"),
        gettext_lazy("Withdrew the invitation of %(guest)s: %(team)s"),
    ),
    "staff.accept": (gettext_lazy("Staff: accept an invitation"), gettext_lazy("Accepted an invitation: %(team)s")),
    "staff.end": (gettext_lazy("Staff: end a role"), gettext_lazy("Ended the role: %(team)s")),
    "staff.expire": (gettext_lazy("Staff: a role's last day"), gettext_lazy("The role ended by itself: %(team)s")),
    "staff.until": (
        gettext_lazy("Staff: set a role's last day"),
        gettext_lazy("Set the last day of the role: %(team)s"),
    ),
}


def facts(team: Team, **more: Any) -> dict[str, Any]:
    """What an entry holds: {"team", "city", "role"} and more by name. No address: the invitation's number leads to
    it as long as it is kept."""
    return {"team": team.pk, "city": team.city, "role": team.role} | more


class StaffFormatter(LogFormatter):
    """Entries are read with what is still known of team and invitation."""

    def format_message(self, log_entry: Any) -> str:
        from cms.staff.models import Invitation  # noqa: PLC0415  (models write entries)

        invitation = Invitation.objects.filter(pk=log_entry.data.get("invitation")).first()
        team = Team.objects.select_related("group").filter(pk=log_entry.data.get("team")).first()
        return str(self.message) % {"guest": invitation.email if invitation else _("somebody"), "team": team or "–"}

    def format_comment(self, log_entry: Any) -> str:
        return log_entry.data.get("until", "")

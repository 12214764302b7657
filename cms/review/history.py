"""Guests in the page's history: by name as long as the review holds one."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogFormatter

from cms.review.models import GuestReview

ACTIONS = {
    "review.ask": (gettext_lazy("Guest review: ask"), gettext_lazy("Asked %(guest)s for a review")),
    "review.open": (gettext_lazy("Guest review: open"), gettext_lazy("%(guest)s opened the draft")),
    "review.comment": (gettext_lazy("Guest review: comment"), gettext_lazy("%(guest)s commented on the draft")),
    "review.approve": (gettext_lazy("Guest review: approve"), gettext_lazy("%(guest)s approved the draft")),
    "review.request_changes": (
        gettext_lazy("Guest review: request changes"),
        gettext_lazy("%(guest)s asked for changes"),
    ),
    "review.withdraw": (gettext_lazy("Guest review: withdraw"), gettext_lazy("Withdrew the link of %(guest)s")),
}


class GuestFormatter(LogFormatter):
    """Entries hold the review's number and no name, so that a name that is forgotten is forgotten here too."""

    def format_message(self, log_entry: Any) -> str:
        review = GuestReview.objects.filter(pk=log_entry.data.get("review")).first()
        return str(self.message) % {"guest": review.guest if review else _("Guest")}

    def format_comment(self, log_entry: Any) -> str:
        return log_entry.data.get("text", "")


class NoteFormatter(LogFormatter):
    """What an editor said when she submitted the page."""

    label = gettext_lazy("Workflow: message")
    message = gettext_lazy("Wrote to those who decide")

    def format_comment(self, log_entry: Any) -> str:
        return log_entry.data.get("text", "")

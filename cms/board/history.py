"""Assignments in the history of the page."""

from typing import Any

from django.contrib.auth import get_user_model
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.utils import get_user_display_name
from wagtail.log_actions import LogFormatter

from cms.formats import short_date
from cms.languages.names import language_name


class AssignFormatter(LogFormatter):
    """Entries hold the owner's number: who has been deleted has no name here either."""

    label = gettext_lazy("Translation: assign")

    def format_message(self, log_entry: Any) -> str:
        data = log_entry.data
        owner = get_user_model().objects.filter(pk=data.get("owner")).first() if data.get("owner") else None
        name = get_user_display_name(owner) if owner else _("nobody")
        day = short_date(parse_date(data["due"])) if data.get("due") else "–"
        text = _("Translation (%(language)s): translated by %(name)s, due %(day)s")
        return text % {"language": language_name(data.get("language", "")), "name": name, "day": day}

    def format_comment(self, log_entry: Any) -> str:
        return log_entry.data.get("note", "")

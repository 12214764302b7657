"""The notice above every page of a site: its own, and the programme's where that goes to all sites."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from wagtail.models import Page


class NoticeLevel(models.TextChoices):
    """How grave it is."""

    INFO = "info", _("Notice")
    WARNING = "warning", _("Important notice")


# The programme's front page, as Page knows it: its notice comes with the page's ancestors, at no query of its own.
PROGRAMME_PAGE = "homepage"
WIDE = {
    f"wide_{name}": F(f"{PROGRAMME_PAGE}__{name}")
    for name in ("notice_text", "notice_level", "notice_from", "notice_until", "notice_on_all_sites")
}


@dataclass(frozen=True)
class Notice:
    """A text (HTML of the editor) with its level, shown from one moment until another; None is open-ended."""

    text: str
    level: str
    start: datetime | None
    end: datetime | None

    @property
    def title(self) -> str:
        """What screen readers announce the region as."""
        return str(NoticeLevel(self.level or NoticeLevel.INFO).label)

    @property
    def is_shown(self) -> bool:
        """Whether there is a text and its time is now."""
        now = timezone.now()
        return bool(self.text) and (not self.start or self.start <= now) and (not self.end or now < self.end)


def own_notice(section: Page) -> Notice:
    """The notice of a front page."""
    return Notice(section.notice_text, section.notice_level, section.notice_from, section.notice_until)


def programme_notice(top: Page) -> Notice | None:
    """The notice of the programme's front page, read with the ancestors, where it is meant for all sites."""
    if not getattr(top, "wide_notice_on_all_sites", False):
        return None
    return Notice(top.wide_notice_text, top.wide_notice_level, top.wide_notice_from, top.wide_notice_until)

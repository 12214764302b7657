"""Mails about what is unusual: all that waits in one mail, in the reader's language, as plain text with a link."""

import logging
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin.mail import send_mail
from wagtail.users.models import UserProfile

from cms.audit.alarms import receivers
from cms.audit.models import Alarm
from cms.audit.rows import rows

logger = logging.getLogger(__name__)


def send_alarms() -> int:
    """Mail what has not been mailed; returns how many mails went out. Taken before it is sent, so that two workers
    do not send the same; given back only where no mail went out at all, so that nobody is told twice."""
    waiting = list(Alarm.objects.filter(mailed_at__isnull=True).order_by("first_at", "pk")[:50])
    people = receivers() if waiting else []
    now = timezone.now()
    keys = [
        alarm.pk for alarm in waiting if Alarm.objects.filter(pk=alarm.pk, mailed_at__isnull=True).update(mailed_at=now)
    ]
    if not keys:
        return 0
    if not people:
        logger.warning("Nobody to tell of %d alarms: AUDIT_MAIL is empty and no superuser has an address", len(keys))
        return 0
    alarms = list(Alarm.objects.filter(pk__in=keys).select_related("record__page_entry", "record__model_entry"))
    sent = sum(_send(address, user, alarms) for address, user in people)
    if not sent:
        Alarm.objects.filter(pk__in=keys).update(mailed_at=None)
    return sent


def _send(address: str, user: Any, alarms: list[Alarm]) -> bool:
    language = UserProfile.get_for_user(user).get_preferred_language() if user else settings.LANGUAGE_CODE
    with translation.override(language):
        text = render_to_string("audit/mail/alarms.txt", {"alarms": _told(alarms), "address": _log_address()})
        try:
            send_mail(_subject(alarms), text, [address])
        except OSError:  # SMTPException is one
            logger.exception("An alarm could not be mailed; trying again")
            return False
    return True


def _subject(alarms: list[Alarm]) -> str:
    if len(alarms) == 1:
        return _("Security: %(what)s") % {"what": str(alarms[0].get_kind_display())}
    return ngettext("Security: %(number)s alarm", "Security: %(number)s alarms", len(alarms)) % {"number": len(alarms)}


def _told(alarms: list[Alarm]) -> list[dict[str, Any]]:
    """What each alarm says: kind, the sentence of its first record, how often, and where to look."""
    shown = {row.record.pk: row for row in rows([alarm.record for alarm in alarms if alarm.record])}
    return [{"alarm": alarm, "row": shown.get(alarm.record_id or 0), "address": _address(alarm)} for alarm in alarms]


def _address(alarm: Alarm) -> str:
    if alarm.record is None:
        return _log_address()
    return f"{_log_address()}?{urlencode({'record': alarm.record_id})}"


def _log_address() -> str:
    return settings.WAGTAILADMIN_BASE_URL + reverse("audit_log")

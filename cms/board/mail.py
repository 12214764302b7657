"""Sending what is written down: one mail for all that somebody is to be told, in her own language, as plain text."""

import logging
from collections.abc import Iterable
from typing import Any
from uuid import uuid4

from django.contrib.auth import get_user_model
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import ngettext
from wagtail.admin.mail import send_mail
from wagtail.models import Page
from wagtail.users.models import UserProfile

from cms.board.models import Notice
from cms.board.rows import rows
from cms.board.state import OPEN
from cms.languages.names import language_name, source_language

logger = logging.getLogger(__name__)


def send_waiting(kinds: Iterable[str]) -> int:
    """Mail every notice of these kinds that has not been mailed, a mail for each user; returns how many mails."""
    waiting = Notice.objects.filter(mail__isnull=True, kind__in=kinds)
    users = get_user_model().objects.filter(pk__in=waiting.values("user"), is_active=True).exclude(email="")
    return sum(_send(user, [str(kind) for kind in kinds]) for user in users)


def _send(user: Any, kinds: list[str]) -> bool:
    """Notices are taken by this mail before it is sent, so that two workers, or one that was stopped and started again,
    do not send the same. Given back when the mail server refuses."""
    mail = uuid4()
    free = Notice.objects.filter(user=user, kind__in=kinds, mail__isnull=True)
    free.update(mail=mail, mailed_at=timezone.now())
    taken = Notice.objects.filter(mail=mail).select_related("locale")
    with translation.override(UserProfile.get_for_user(user).get_preferred_language()):
        parts = _parts(taken)
        if not parts:
            return False
        subject, text = _subject(parts), render_to_string("board/mail/notices.txt", {"parts": parts})
    try:
        send_mail(subject, text, [user.email])
    except OSError:  # SMTPException is one
        logger.exception("The translations of user %s could not be mailed; trying again tomorrow.", user.pk)
        taken.update(mail=None, mailed_at=None)
        return False
    return True


def _parts(notices: Iterable[Notice]) -> list[tuple[str, list[Any]]]:
    """(heading, rows) by kind; what has been done, taken down or deleted meanwhile is left out."""
    found = list(notices)
    pages = {code: _pages(found, code) for code in {notice.locale.language_code for notice in found}}
    parts, told = [], set()
    for kind in Notice.Kind:
        lines = []
        for notice in (notice for notice in found if notice.kind == kind):
            language = notice.locale.language_code
            page = pages[language].get(notice.translation_key)
            if page is not None and (page.pk, language) not in told:
                told.add((page.pk, language))
                lines.append({"page": page, "language": language_name(language)})
        if lines:
            parts.append((str(kind.label), lines))
    return parts


def _pages(notices: list[Notice], language: str) -> dict[Any, Any]:
    keys = {notice.translation_key for notice in notices if notice.locale.language_code == language}
    live = Page.objects.live().filter(translation_key__in=keys, locale__language_code=source_language())
    found = rows(live.filter(alias_of__isnull=True), language).filter(board_state__in=OPEN)
    return {page.translation_key: page for page in found}


def _subject(parts: list[tuple[str, list[Any]]]) -> str:
    """The page's title when there is one, else how many."""
    lines = [(heading, line) for heading, found in parts for line in found]
    if len(lines) == 1:
        heading, line = lines[0]
        return " ".join(f"{heading}: {line['page'].draft_title or line['page'].title}".split())
    return ngettext("{count} translation for you", "{count} translations for you", len(lines)).format(count=len(lines))

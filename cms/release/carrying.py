"""Carrying plans out: all that is published is published in one transaction, and once."""

import logging
from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import Locale, Revision
from wagtail.users.models import UserProfile
from wagtail_localize.models import TranslationSource

from cms.release import mail
from cms.release.models import Release
from cms.release.outlook import Outlook, outlooks, source_faults
from cms.translation.drafting import save_draft

logger = logging.getLogger(__name__)


def carry_out_due() -> int:
    """Every plan whose time has come; how many were carried out. One that fails does not stop the others."""
    done = 0
    for number in Release.objects.due(timezone.now()).values_list("pk", flat=True):
        try:
            done += carry_out(number)
        except Exception as error:  # the plans of six cities stand side by side
            logger.exception("Release %s failed; trying again.", number)
            _hold_failed(number, error)
    return done


@transaction.atomic
def carry_out(number: int) -> bool:
    """Publish what the plan says if nothing keeps it; whether it was carried out.

    Held plans stay planned: the next round looks again. The row is locked, so that two workers do it once.
    """
    release = _locked(number)
    if release is None or not release.is_due:
        return False
    with translation.override(language_of(release.by)):
        editions = _editions(release)
        if _is_held(release, editions):
            return False
        # What was synchronised since must be what is published: take the text in again, and look again.
        TranslationSource.update_or_create_from_instance(release.text)
        editions = _editions(release)
        if _is_held(release, editions):
            return False
        _publish(release, [edition for edition in editions if edition.is_ready])
        left_out = [edition for edition in editions if not edition.is_ready]
        if release.at is not None or release.told:
            transaction.on_commit(lambda: mail.tell_done(release, left_out))
    return True


def language_of(user: Any) -> str:
    """In which language somebody reads the admin."""
    return UserProfile.get_for_user(user).get_preferred_language() if user else translation.get_language() or ""


def _locked(number: int) -> Release | None:
    rows = Release.objects.planned().select_for_update(of=("self",))
    return rows.select_related("page", "revision", "by").filter(pk=number).first()


def _editions(release: Release) -> list[Outlook]:
    locales = Locale.objects.filter(pk__in=release.editions.values("locale")).order_by("pk")
    return outlooks(release.page, locales, release.person, release)


def _is_held(release: Release, editions: Sequence[Outlook]) -> bool:
    faults = [] if release.is_out else source_faults(release.page, release.text, release.person)
    if release.revision is None:
        faults.append(_("The version that was planned is gone. Plan it anew."))
    late = [edition for edition in editions if not edition.is_ready]
    if faults:
        _hold(release, " ".join(faults), " ".join(faults))
    elif late and release.if_late == Release.Late.WAIT:
        waits = "; ".join(f"{edition.name}: {edition.state}" for edition in late)
        faults = [fault for edition in late for fault in edition.faults]
        _hold(release, " ".join([f"{waits}.", *faults]), " ".join(["late", *faults]))
    else:
        return False
    return True


def _hold(release: Release, reason: str, told: str) -> None:
    """Remember what is waited for; a mail tells it, once for each kind of reason."""
    if release.told != told:
        transaction.on_commit(lambda: mail.tell_held(release))
    release.held_by, release.told = reason, told
    release.save(update_fields=["held_by", "told"])


def _publish(release: Release, editions: Sequence[Outlook]) -> None:
    scheduled = release.at is not None
    # First, so that a publication that is part of it isn't taken for one by hand.
    release.state, release.ended_at, release.held_by = Release.State.DONE, timezone.now(), ""
    release.save(update_fields=["state", "ended_at", "held_by"])
    if not release.is_out and release.revision is not None:
        _publish_now(release.revision, release.by, scheduled)
    for edition in editions:
        if edition.translation is not None:
            edition.translation.source.refresh_from_db()
            edition.translation.source.update_target_view_restrictions(edition.locale)
            _publish_now(save_draft(edition.translation, release.by), release.by, scheduled)
    # The editions are in step with what was published a moment ago.
    source = TranslationSource.objects.filter(object_id=release.page.translation_key, locale=release.page.locale_id)
    source.update(last_updated_at=timezone.now())


def _publish_now(revision: Revision, user: Any, scheduled: bool) -> None:
    """The plan's time counts, and not one that the draft itself holds."""
    action = PublishPageRevisionAction(
        revision, user=user, log_action="wagtail.publish.scheduled" if scheduled else True
    )
    action.object.go_live_at = None
    # Asked when the plan was made, as with Wagtail's own scheduled publishing.
    action.execute(skip_permission_checks=True)


def _hold_failed(number: int, error: Exception) -> None:
    """In a transaction of its own: that of the attempt is undone."""
    with transaction.atomic():
        release = _locked(number)
        if release is None:
            return
        with translation.override(language_of(release.by)):
            if isinstance(error, ValidationError):
                _hold(release, " ".join(error.messages), " ".join(error.messages))
            else:
                _hold(release, _("An error; it is in the log."), type(error).__name__)

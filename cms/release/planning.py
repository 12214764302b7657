"""Making, changing and ending a plan; and what translators get to see of it: the draft that will be published."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Locale, Page
from wagtail_localize.models import TranslationSource

from cms.release.models import Release, ReleasedEdition
from cms.release.outlook import outlooks
from cms.translation.sending import send


@transaction.atomic
def plan(page: Page, locales: Iterable[Locale], at: datetime | None, if_late: str, user: Any) -> Release:
    """The page's plan with its newest draft, made or changed; the draft is sent to the translators.

    What is translated whole when the plan is made counts as approved: whoever makes it may publish it.
    """
    known = Release.objects.planned().select_for_update().filter(page=page.pk).first()
    release = known or Release(page_id=page.pk)
    release.revision = page.get_latest_revision() or page.save_revision(user=user)
    release.at, release.if_late, release.by, release.held_by, release.told = at, if_late, user, "", ""
    release.save()
    chosen = list(locales)
    release.editions.exclude(locale__in=chosen).delete()
    for locale in chosen:
        ReleasedEdition.objects.get_or_create(release=release, locale=locale)
    hand_over(release)
    for outlook in outlooks(release.page, chosen, user, release):
        if outlook.is_translated and outlook.waits_for_approval:
            approve(release, outlook.locale, user)
    _log(release, "release.change" if known else "release.plan", user)
    return release


def hand_over(release: Release) -> None:
    """Give the translators the text that will be published; what readers see stays as it is."""
    release.page.refresh_from_db()
    TranslationSource.update_or_create_from_instance(release.text)
    chosen = Locale.objects.filter(pk__in=release.editions.values("locale"))
    send(Page.objects.get(pk=release.page_id), chosen, release.person)


@transaction.atomic
def cancel(release: Release, user: Any) -> None:
    """End a plan that has not been carried out. Translators go back to what is published."""
    release.state, release.ended_at = Release.State.CANCELLED, timezone.now()
    release.save(update_fields=["state", "ended_at"])
    _log(release, "release.cancel", user)
    page = Page.objects.get(pk=release.page_id)
    if page.live and TranslationSource.objects.filter(object_id=page.translation_key, locale=page.locale).exists():
        TranslationSource.update_or_create_from_instance(page.specific)


def approve(release: Release, locale: Locale, user: Any) -> None:
    """Somebody who may publish an edition finds its translation good."""
    release.editions.filter(locale=locale).update(approved_at=timezone.now(), approved_by=user)
    edition = release.page.get_translations().filter(locale=locale).first()
    if edition is not None:
        log(instance=edition.specific, action="release.approve", user=user)


def text_to_translate(page: Page) -> Page | None:
    """For cms.translation: the draft that a plan will publish."""
    release = Release.objects.planned().filter(page=page.pk).select_related("page", "revision").first()
    return release.text if release else None


def follow_publication(page: Page, revision: Any) -> None:
    """The page was published by hand while a plan stands: the plan goes on with what is out, never with older text."""
    release = Release.objects.planned().filter(page=page.pk).select_related("page").first()
    if release is not None and (release.revision_id or 0) <= revision.pk:
        release.revision = revision
        release.save(update_fields=["revision"])
        hand_over(release)


def _log(release: Release, action: str, user: Any) -> None:
    """In the history of the page and of every edition."""
    data = {"at": release.at.isoformat() if release.at else ""}
    locales = release.editions.values("locale")
    editions = [*Page.objects.filter(pk=release.page_id), *release.page.get_translations().filter(locale__in=locales)]
    for edition in editions:
        log(instance=edition.specific, action=action, user=user, data=data)

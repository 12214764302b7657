"""How a page and its editions stand: what keeps each from going live now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Max
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation

from cms.access.translators import needs_review
from cms.checking.guards import refusal
from cms.languages.names import language_name
from cms.release.models import Release
from cms.translation.parents import locales_without_parent
from cms.translation.permissions import Anybody, may_publish
from cms.translation.publishing import faults, untranslated


@dataclass
class Outlook:
    """One edition of a page. `texts` and `words` are what is left to translate; `faults` keeps it from going live."""

    locale: Locale
    page: Page | None
    translation: Translation | None
    texts: int = 0
    words: int = 0
    faults: tuple[str, ...] = ()
    waits_for_approval: bool = False

    @property
    def name(self) -> str:
        """The language."""
        return language_name(self.locale.language_code)

    @property
    def is_translated(self) -> bool:
        """Whether no text is left."""
        return self.translation is not None and not self.texts

    @property
    def is_ready(self) -> bool:
        """Whether it can go live now."""
        return self.is_translated and not self.faults and not self.waits_for_approval

    @property
    def state(self) -> str:
        """In a few words."""
        if self.page is None:
            return _("not sent for translation")
        if self.texts:
            left = ngettext("{count} text left", "{count} texts left", self.texts).format(count=self.texts)
            return left + ngettext(", {count} word", ", {count} words", self.words).format(count=self.words)
        if self.faults:
            return _("translated, to be mended")
        return _("translated, waits for approval") if self.waits_for_approval else _("ready")


def outlooks(page: Page, locales: Iterable[Locale], user: Anybody, release: Release | None = None) -> list[Outlook]:
    """Every edition's outlook, with the approvals that the plan holds."""
    approved = dict(release.editions.values_list("locale_id", "approved_at")) if release else {}
    own = {edition.locale_id: edition for edition in page.get_translations().filter(alias_of=None).specific()}
    names = {"source__object_id": page.translation_key, "source__locale_id": page.locale_id, "enabled": True}
    found = Translation.objects.filter(**names).select_related("source", "target_locale")
    translations = {translation.target_locale_id: translation for translation in found}
    return [
        _outlook(locale, own.get(locale.pk), translations.get(locale.pk), approved.get(locale.pk), user)
        for locale in locales
    ]


def _outlook(
    locale: Locale, page: Page | None, translation: Translation | None, approved: datetime | None, user: Anybody
) -> Outlook:
    if page is None:
        return Outlook(locale, None, None)
    if translation is None:
        return Outlook(locale, page, None, faults=(_("The page is no longer kept in step with the Finnish one."),))
    left = untranslated(translation)
    outlook = Outlook(locale, page, translation, len(left), sum(lacking.words for lacking in left))
    lock = lock_reason(page, user)
    above = page.get_parent()
    hidden = _("The page above it, “%(page)s”, is not published.") % {"page": above.title} if not above.live else ""
    checks = [] if left else faults(translation)
    outlook.faults = tuple(reason for reason in (lock, hidden, *checks) if reason)
    if needs_review(page):
        last = StringTranslation.objects.filter(context__object_id=page.translation_key, locale=locale)
        changed = last.aggregate(at=Max("updated_at"))["at"]
        outlook.waits_for_approval = approved is None or (changed is not None and changed > approved)
    return outlook


def lock_reason(page: Page, user: Anybody) -> str:
    """Why the page is locked for somebody; '' when it is not."""
    lock = page.get_lock()
    if lock is None or not lock.for_user(user):
        return ""
    names = {"page": page.get_admin_display_title(), "lock": lock.get_locked_by(user)}
    return _("“%(page)s” is locked: %(lock)s.") % names


def source_faults(page: Page, text: Page, user: Anybody) -> list[str]:
    """What keeps the Finnish page from going live: a lock, the house's checks."""
    return [reason for reason in (lock_reason(page, user), refusal(text)) if reason]


def impossible(page: Page, locales: Iterable[Locale], user: Any) -> dict[int, str]:
    """Why an edition can't be in a plan of this user, by the locale's id; those that can are not named."""
    wanted = list(locales)
    blocked = {locale.pk for locale in locales_without_parent(page, wanted)}
    own = {edition.locale_id: edition for edition in page.get_translations()}
    above = {edition.locale_id: edition for edition in page.get_parent().get_translations()}
    reasons = {}
    for locale in wanted:
        edition = own.get(locale.pk)
        if edition is None and locale.pk in blocked:
            reasons[locale.pk] = _("The page above this one has to be translated first.")
        elif edition is not None and edition.alias_of_id:
            reasons[locale.pk] = _("The page there repeats another one.")
        elif not _may_release(user, edition, above.get(locale.pk)):
            reasons[locale.pk] = _("You may not publish this edition.")
    return reasons


def _may_release(user: Any, edition: Page | None, above: Page | None) -> bool:
    if edition is not None:
        return may_publish(user, edition)
    return above is not None and above.permissions_for_user(user).can_publish_subpage()

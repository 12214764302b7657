"""What somebody can do about a wish, by her own permissions."""

from collections.abc import Iterable
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.translation.permissions import Anybody, may_edit, may_publish
from cms.wishes.models import TranslationWish


def with_actions(wishes: Iterable[TranslationWish], user: Anybody) -> list[TranslationWish]:
    """The wishes, each with the step that brings it on: its draft opened, or its page sent for translation."""
    found = list(wishes)
    keys = {wish.page.translation_key for wish in found}
    editions = Page.objects.filter(translation_key__in=keys, alias_of__isnull=True).select_related("locale")
    drafts = {(edition.translation_key, edition.locale.language_code): edition for edition in editions}
    for wish in found:
        wish.action = _action(wish, drafts.get((wish.page.translation_key, wish.language)), user)
    return found


def _action(wish: TranslationWish, draft: Page | None, user: Anybody) -> tuple[str, str]:
    if draft is not None:
        editor = reverse("wagtailadmin_pages:edit", args=[draft.pk]) if may_edit(user, draft) else ""
        return (_("Translate the draft") if editor else _("A draft exists"), editor)
    if may_publish(user, wish.page):
        address = reverse("wagtail_localize:submit_page_translation", args=[wish.page_id])
        return _("Send for translation"), f"{address}?{urlencode({'select_locale': wish.language})}"
    return _("Not sent for translation yet"), ""

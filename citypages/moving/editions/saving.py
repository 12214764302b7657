"""Storing pairs as translations of the Finnish page, in a draft of its edition; the memory learns them."""

from collections import Counter
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.operations import translate_object

from citypages.moving.drafting import Draft
from citypages.moving.drafting.leftover import said_in
from citypages.moving.editions.pairing import Text, paired, texts_of
from citypages.moving.editions.storing import store_pairs
from citypages.moving.models import MovedPage
from citypages.moving.placing import Spot
from citypages.moving.reports import told
from citypages.moving.saying import said_by
from citypages.moving.writing import fill
from cms.moving.parts import words
from cms.translation.drafting import save_draft
from cms.translation.drafts import as_edited
from cms.translation.parents import locales_without_parent
from cms.translation.segments import take_in
from cms.wording.learning import learn_recent

Pairs = list[tuple[Text | None, Text | None]]


def is_edition(moved: MovedPage) -> bool:
    """Whether the page is to become the translation of another."""
    return bool(moved.translation_of_id or moved.choices.get("page_of") or moved.move.edition_of_id)


def save_edition(moved: MovedPage, draft: Draft, spot: Spot, user: Any) -> Page | None:
    """The edition's page, with its translations as a draft; None, and a note, where it cannot be one."""
    page = _source_page(moved)
    locale = Locale.objects.filter(language_code=draft.place.language).first()
    refusal = _refusal(page, locale, user)
    if page is None or locale is None or refusal:
        draft.note(refusal)
        return None
    source_page = as_edited(page)
    edition_there = page.get_translations().filter(locale=locale).exists()
    imported = type(source_page)(locale=locale)
    fill(imported, draft)
    pairs = paired(texts_of(source_page), texts_of(imported))
    try:
        with transaction.atomic():
            translation = _translation(source_page, locale, user)
            made, kept = store_pairs(moved, translation, pairs, user, overwrite=bool(moved.choices.get("overwrite")))
            revision = save_draft(translation, user)
    except ValidationError as error:
        draft.note(_("The texts do not fit the Finnish page: %(why)s") % {"why": " ".join(error.messages)})
        return None
    learn_recent()
    if kept:
        draft.note(_("Texts that were translated already stay as they are: %(count)s.") % {"count": kept})
    edition = page.get_translations().get(locale=locale).specific
    moved.page, moved.revision = edition, revision
    moved.made, moved.updated = not edition_there, edition_there
    moved.report = _told(draft, spot, source_page, pairs) | {"translated": made}
    moved.save()
    return edition


def _source_page(moved: MovedPage) -> Page | None:
    if moved.translation_of:
        page = moved.translation_of.page
    else:
        key = moved.choices.get("page_of") or moved.move.edition_of_id
        page = Page.objects.filter(pk=key).first()
    return page.specific if page else None


def _refusal(page: Page | None, locale: Locale | None, user: Any) -> str:
    """Why it cannot be an edition of that page: a sentence, or ''."""
    if page is None or locale is None or page.locale_id == locale.pk:
        return _("The page that it is an edition of is not there: it was made a page of its own.")
    if not hasattr(page, "body") or not page.permissions_for_user(user).can_edit():
        return _("The page that it is an edition of is not yours to change: it was made a page of its own.")
    edition = page.get_translations().filter(locale=locale).first()
    if edition is None and locales_without_parent(page, [locale]):
        return _("The page above is not translated yet: it was made a page of its own.")
    parent = page.get_parent().get_translations().filter(locale=locale).first()
    may = edition.specific.permissions_for_user(user).can_edit() if edition else None
    if may is None and parent is not None:
        may = parent.specific.permissions_for_user(user).can_add_subpage()
    if not may:
        return _("You may not add pages in this language there: it was made a page of its own.")
    if (
        edition
        and not Translation.objects.filter(
            source__object_id=page.translation_key, target_locale=locale, enabled=True
        ).exists()
    ):
        return _("The edition is a page that is edited by itself: it was left as it is, and a page of its own made.")
    return ""


def _translation(source_page: Page, locale: Locale, user: Any) -> Translation:
    """The translation, and its edition as a draft; sent now if it was not yet."""
    source: TranslationSource = take_in(source_page)
    if not source_page.get_translations().filter(locale=locale).exists():
        translate_object(source_page, [locale], user=user)
    return Translation.objects.get(source=source, target_locale=locale)


def _told(draft: Draft, spot: Spot, source_page: Any, pairs: Pairs) -> dict[str, Any]:
    """The report: what has no counterpart is told as such, word by word."""
    have = Counter(words(" ".join(target.words for source, target in pairs if source and target)))
    have += said_by(source_page) + draft.forms
    for _piece, said, _reason in draft.dropped:
        have.update(said)
    for piece in draft.recognised.source.pieces:
        missing = []
        for word in words(said_in(piece)):
            if have[word] > 0:
                have[word] -= 1
            else:
                missing.append(word)
        if missing:
            draft.drop(piece.number, missing, "unpaired")
    report = told(draft, spot.model)
    report["missing"] = 0
    for row in report["rows"]:
        row["missing"] = []
    report["pairs"] = [
        {"source": source.words if source else "", "target": target.words if target else ""} for source, target in pairs
    ]
    return report

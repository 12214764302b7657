"""Which rows of a file can't be taken in, and why."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from wagtail_localize.strings import StringValue

from cms.exchange import po, xliff
from cms.exchange.markup import checked, spelled
from cms.exchange.sheets import Entry, Sheet
from cms.exchange.texts import Text, Texts


@dataclass(frozen=True)
class Refusal:
    """A row that stands against taking the file in: page, place, its text, and the reason."""

    page: str
    place: str
    path: str
    text: str
    reason: str


def refusals(sheet: Sheet, texts: Texts, user: Any) -> list[Refusal]:
    """The rows that are of another page, stale, faulty, twice, or changed here since the file was downloaded."""
    own = {(page, path, spelled(source)): text for (page, path, source), text in texts.texts.items()}
    seen: dict[tuple[str, str, str], str] = {}
    found = []
    for entry in sheet.entries:
        key = (entry.page, entry.path, spelled(entry.source))
        reason = _reason(entry, own.get(key), sheet, user, texts)
        if not reason and seen.setdefault(key, entry.target) != entry.target:
            reason = _("This text stands in the file twice, with different translations.")
        if reason:
            found.append(_refusal(entry, reason, texts))
    return found


def _reason(entry: Entry, text: Text | None, sheet: Sheet, user: Any, texts: Texts) -> str:
    """Why a row is refused; '' when it is not."""
    if entry.page not in texts.translations:
        return _("This row is of a page that is not part of this translation, or that you may not edit.")
    if entry.fault:
        return entry.fault
    if text is None:
        return _stale(entry, texts)
    if not entry.target.strip():
        return ""
    try:
        checked(entry.target, text.source)
    except ValueError as error:
        return str(error)
    if _is_newer_here(entry, text, sheet, user):
        return _("It has been translated here since the file was downloaded: “{text}”").format(
            text=StringValue(text.target).render_text()
        )
    return ""


def _stale(entry: Entry, texts: Texts) -> str:
    """The page has changed since the download."""
    now = [
        text.source
        for text in texts.texts.values()
        if (str(text.translation.uuid), text.path) == (entry.page, entry.path)
    ]
    if not now:
        return _("This text is no longer on the page.")
    if len(now) > 1:
        return _("The text has changed since the file was downloaded.")
    return _("The text has changed since the file was downloaded; it is now “{text}”").format(
        text=StringValue(now[0]).render_text()
    )


def _is_newer_here(entry: Entry, text: Text, sheet: Sheet, user: Any) -> bool:
    """Whether somebody else's newer words would be lost. Whoever uploads again replaces what she uploaded before."""
    stored = text.stored
    if stored is None or sheet.made_at is None or stored.updated_at <= sheet.made_at:
        return False
    is_own_file = stored.last_translated_by_id == user.pk and stored.tool_name in {po.TOOL, xliff.TOOL}
    return not is_own_file and spelled(stored.data) != spelled(entry.target)


def _refusal(entry: Entry, reason: str, texts: Texts) -> Refusal:
    translation = texts.translations.get(entry.page)
    text = StringValue(entry.source).render_text()
    if translation is None:
        return Refusal("", "", entry.path, text, reason)
    return Refusal(translation.source.object_repr, texts.place(translation, entry.path).name, entry.path, text, reason)

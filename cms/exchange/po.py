"""PO files: one page's as wagtail-localize makes them, a section's with the page in front of each context."""

import re
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import polib
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from wagtail_localize.models import StringTranslation, Translation

from cms.exchange.sheets import Entry, Sheet, WrongFileError
from cms.exchange.texts import Texts

TOOL = "PO File"
PAGE, DOWNLOADED = "X-WagtailLocalize-TranslationID", "X-Downloaded-At"
FUZZY = "fuzzy"
CONTEXT = re.compile(r"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\|(.+)", re.DOTALL)


def written(texts: Texts) -> bytes:
    """The file. Machine-made translations are fuzzy: nobody has confirmed them."""
    translations = list(texts.translations.values())
    is_section = len(translations) != 1
    source, target = translations[0].source.locale, translations[0].target_locale
    po = polib.POFile(wrapwidth=200)
    now = timezone.now()
    po.metadata = {
        "POT-Creation-Date": now.strftime("%Y-%m-%d %H:%M%z"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Language": target.language_code,
        "X-Source-Language": source.language_code,
        DOWNLOADED: now.isoformat(),
    }
    if not is_section:
        po.metadata[PAGE] = str(translations[0].uuid)
    for translation in translations:
        title = translation.source.object_repr
        for text in texts.of(translation):
            place = texts.place(translation, text.path)
            po.append(
                polib.POEntry(
                    msgid=text.source,
                    msgctxt=_context(translation, text.path, is_section),
                    msgstr=text.target,
                    comment=f"{title}: {place.name}\n{place.kind}" if is_section else f"{place.name}\n{place.kind}",
                    flags=[FUZZY] if text.target and not text.is_confirmed else [],
                )
            )
    po.extend(_obsolete(texts.earlier, translations, is_section))
    return str(po).encode()


def read(data: bytes) -> Sheet:
    """What a PO file says. Raises WrongFileError."""
    po = _parsed(data)
    page, made_at = po.metadata.get(PAGE, ""), None
    if DOWNLOADED in po.metadata:
        made_at = _moment(po.metadata[DOWNLOADED])
    entries = []
    for entry in po:
        if entry.obsolete:
            continue
        match = CONTEXT.fullmatch(entry.msgctxt or "")
        entry_page, path = (match[1], match[2]) if match else (page, entry.msgctxt or "")
        if not entry_page:
            raise WrongFileError(_("This PO file was not downloaded from here: it does not say which page it is for."))
        if entry.msgid_plural:
            raise WrongFileError(_("This PO file has plural forms, which texts of pages have not."))
        entries.append(Entry(entry_page, path, entry.msgid, entry.msgstr, FUZZY not in entry.flags))
    return Sheet(TOOL, po.metadata.get("Language", ""), made_at, entries)


def _parsed(data: bytes) -> polib.POFile:
    """From a file of our own: polib takes a text that happens to be the name of a file for that file, and breaks
    texts at other signs than line feeds."""
    with TemporaryDirectory() as directory:
        path = Path(directory) / "upload.po"
        path.write_bytes(data.removeprefix(b"\xef\xbb\xbf"))
        try:
            return polib.pofile(str(path), encoding="utf-8", wrapwidth=200)
        except UnicodeDecodeError as error:
            raise WrongFileError(_("The file must be in UTF-8.")) from error
        # polib says OSError for what it can't parse, and trips over some of it.
        except (OSError, ValueError, IndexError, AttributeError) as error:
            raise WrongFileError(_("This is not a PO file.")) from error


def _moment(text: str) -> datetime | None:
    try:
        moment = parse_datetime(text)
    except ValueError:
        return None
    return moment if moment and timezone.is_aware(moment) else None


def _context(translation: Translation, path: str, is_section: bool) -> str:
    return f"{translation.uuid}|{path}" if is_section else path


def _obsolete(
    earlier: Iterable[StringTranslation], translations: list[Translation], is_section: bool
) -> list[polib.POEntry]:
    """Translations of texts that the page no longer has: a translator's tool suggests them."""
    owners = {translation.source.object_id: translation for translation in translations}
    return [
        polib.POEntry(
            msgid=one.translation_of.data,
            msgstr=one.data,
            msgctxt=_context(owners[one.context.object_id], one.context.path, is_section),
            obsolete=True,
        )
        for one in earlier
    ]

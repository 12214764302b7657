"""XLIFF 2.0 files: a <file> for each page, a <unit> for each text (OASIS Standard, XLIFF Version 2.0)."""

import re
from datetime import datetime
from xml.etree.ElementTree import Element, ParseError, SubElement, tostring

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from wagtail_localize.models import String, Translation

from cms.exchange import inline
from cms.exchange.inline import NS, name
from cms.exchange.sheets import Entry, Sheet, WrongFileError
from cms.exchange.texts import Text, Texts

TOOL = "XLIFF File"
DOWNLOADED = "downloaded-at"
# Between these a line feed means nothing; inside a text it would be part of it.
OUTSIDE_TEXT = {"file", "unit", "notes", "note", "originalData", "data", "segment", "source", "target"}
# What an id may be spelled with (NMTOKEN).
NOT_IN_ID = re.compile(r"[^\w.:-]")
TRANSLATED, INITIAL = "translated", "initial"


def written(texts: Texts) -> bytes:
    """The file. What has no translation has no state; machine-made translations are `initial`."""
    translations = list(texts.translations.values())
    languages = {
        "srcLang": translations[0].source.locale.language_code,
        "trgLang": translations[0].target_locale.language_code,
    }
    root = Element("xliff", {"xmlns": NS, "version": "2.0", **languages})
    now = timezone.now().isoformat()
    for translation in translations:
        if own := texts.of(translation):
            _add_file(root, translation, own, texts, now)
    for element in root.iter():
        if element.tag in OUTSIDE_TEXT:
            element.tail = "\n"
    # An XML reader takes a bare carriage return for a line feed.
    return tostring(root, encoding="utf-8", xml_declaration=True).replace(b"\r", b"&#13;")


def read(data: bytes) -> Sheet:
    """What an XLIFF file says. No document type is read, so no entity is resolved. Raises WrongFileError."""
    try:
        root = fromstring(data, forbid_dtd=True)
    except DefusedXmlException as error:
        raise WrongFileError(_("The file has a document type or entities of its own, which are refused.")) from error
    except (ParseError, ValueError, LookupError) as error:
        raise WrongFileError(_("This is not an XML file: {error}").format(error=error)) from error
    if name(root) != "xliff":
        raise WrongFileError(_("This is not an XLIFF 2.0 file."))
    entries, made_at = [], None
    for file in root.iter(f"{{{NS}}}file"):
        made_at = made_at or _moment(file)
        entries += [_entry(file.get("id", ""), unit) for unit in file.iter(f"{{{NS}}}unit")]
    return Sheet(TOOL, root.get("trgLang", ""), made_at, entries)


def _add_file(root: Element, translation: Translation, own: list[Text], texts: Texts, now: str) -> None:
    # The standard lets tools cut texts anew; ours are whole already, and must come back whole.
    file = SubElement(root, "file", {"id": str(translation.uuid), "canResegment": "no", "xml:space": "preserve"})
    file.set("original", translation.source.object_repr)
    notes = SubElement(file, "notes")
    SubElement(notes, "note", {"category": DOWNLOADED}).text = now
    for text in own:
        # The same for as long as the text is: a tool's memory, and whoever compares two downloads, rely on it.
        key = f"{NOT_IN_ID.sub('-', text.path)}_{String._get_data_hash(text.source).hex[:12]}"
        unit = SubElement(file, "unit", {"id": key, "name": text.path})
        place = texts.place(translation, text.path)
        notes = SubElement(unit, "notes")
        SubElement(notes, "note", {"category": "place"}).text = place.name
        SubElement(notes, "note", {"category": "kind"}).text = place.kind
        segment = Element("segment")
        firm = inline.links(text.source)
        codes = _add_text(segment, "source", text.source, firm & inline.links(text.target) if text.target else firm)
        if text.target:
            segment.set("state", TRANSLATED if text.is_confirmed else INITIAL)
            codes |= _add_text(segment, "target", text.target, frozenset())
        if codes:
            data = SubElement(unit, "originalData")
            for code, markup in codes.items():
                SubElement(data, "data", {"id": f"d-{code}"}).text = markup
        unit.append(segment)


def _add_text(segment: Element, kind: str, html: str, firm: frozenset[str]) -> dict[str, str]:
    element = SubElement(segment, kind, {"xml:space": "preserve"})
    return inline.write(element, html, firm)


def _entry(page: str, unit: Element) -> Entry:
    """A unit; what a tool has cut is put together again."""
    pieces = [piece for piece in unit if name(piece) in {"segment", "ignorable"}]
    sources = [piece.find(f"{{{NS}}}source") for piece in pieces]
    targets = [piece.find(f"{{{NS}}}target") for piece in pieces]
    states = [piece.get("state") for piece in pieces if name(piece) == "segment"]
    fault = target = ""
    try:
        source = "".join(inline.read(one) for one in sources if one is not None)
        target = "".join(inline.read(one) for one in targets if one is not None)
        gone = {code.get("id") for code in unit.iter() if code.get("canDelete") == "no"}
        kept = {code.get("copyOf") or code.get("id") for one in targets if one is not None for code in one.iter()}
        if target.strip() and gone - kept:
            fault = _("A link is missing that the source has.")
    except (ValueError, OverflowError) as error:
        fault, source = str(error), "".join("".join(one.itertext()) for one in sources if one is not None)
    return Entry(
        page, unit.get("name") or unit.get("id", "").rpartition("_")[0], source, target, INITIAL not in states, fault
    )


def _moment(file: Element) -> datetime | None:
    for note in file.iterfind(f"{{{NS}}}notes/{{{NS}}}note"):
        if note.get("category") == DOWNLOADED:
            try:
                moment = parse_datetime((note.text or "").strip())
            except ValueError:
                return None
            return moment if moment and timezone.is_aware(moment) else None
    return None

"""The project's own strings: found in code and templates, compared with a translation catalogue.

Does what makemessages does, without GNU gettext on the machine: Django turns a template into something like Python,
Babel reads Python, polib reads and writes the catalogue.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import polib
from babel.messages.extract import extract
from django.utils.translation.template import templatize

# Which argument is what, counted from 1; "c" marks the context.
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...]] = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop"), (1,)),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]")  # not {braces}: Finnish may need other cases of a name than English


def source_strings(root: Path, folders: list[str]) -> polib.POFile:
    """Every translatable string below the folders, as a catalogue without translations, in order of appearance."""
    found = polib.POFile(check_for_duplicates=False)
    for path in source_files(root, folders):
        for entry in _strings_of(path):
            entry.occurrences = [(path.relative_to(root).as_posix(), "")]
            known = found.find(entry.msgid, msgctxt=entry.msgctxt)
            if known is None:
                found.append(entry)
            else:
                known.occurrences = sorted({*known.occurrences, *entry.occurrences})
                known.msgid_plural = known.msgid_plural or entry.msgid_plural
    return found


def source_files(root: Path, folders: list[str]) -> Iterator[Path]:
    """Code and templates, in a stable order; migrations speak to databases, not to people."""
    for folder in folders:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in {".py", ".html", ".txt"} and "migrations" not in path.parts:
                yield path


def _strings_of(path: Path) -> Iterator[polib.POEntry]:
    text = path.read_text()
    if path.suffix != ".py":
        # Brackets keep the tokenizer from minding a template's indentation.
        text = f"({templatize(text, origin=str(path))}\n)"
    for _line, message, comments, context in extract("python", BytesIO(text.encode()), KEYWORDS, ["Translators:"]):
        singular, plural = message if isinstance(message, tuple) else (message, "")
        yield polib.POEntry(
            msgid=singular,
            msgid_plural=plural,
            msgctxt=context,
            comment="\n".join(comments),
            flags=["python-format"] if PLACEHOLDER.search(singular) else [],
        )


def faults(catalogue: polib.POFile, source: polib.POFile) -> list[str]:
    """One line for each string that is missing, untranslated, doubtful, no longer used, or loses a placeholder."""
    wanted = {(entry.msgctxt, entry.msgid) for entry in source}
    have = {(entry.msgctxt, entry.msgid) for entry in catalogue if not entry.obsolete}
    lines = [f"missing: {_label(entry)}" for entry in source if (entry.msgctxt, entry.msgid) not in have]
    return lines + [f"{fault}: {_label(entry)}" for entry in catalogue if (fault := _fault(entry, wanted))]


def _fault(entry: polib.POEntry, wanted: set[tuple[str | None, str]]) -> str:
    if entry.obsolete or (entry.msgctxt, entry.msgid) not in wanted:
        return "no longer used"
    if entry.fuzzy:
        return "doubtful (fuzzy)"
    if not entry.translated():
        return "untranslated"
    known = _placeholders(entry.msgid + entry.msgid_plural)
    return "" if all(_placeholders(text) <= known for text in _texts(entry)) else "placeholder unknown to the source"


def _label(entry: polib.POEntry) -> str:
    return repr(entry.msgid) + (f" in the context {entry.msgctxt!r}" if entry.msgctxt else "")


def _texts(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) or [entry.msgstr]


def _placeholders(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text))


def renewed(catalogue: polib.POFile, source: polib.POFile) -> polib.POFile:
    """The catalogue with exactly the strings of the source: known translations kept, the rest empty."""
    result = polib.POFile()
    result.metadata = catalogue.metadata
    result.header = catalogue.header or "Translations of the project's own strings: make messages"
    for entry in source:
        known = catalogue.find(entry.msgid, msgctxt=entry.msgctxt)
        if known:
            entry.msgstr, entry.msgstr_plural = known.msgstr, known.msgstr_plural
            entry.tcomment = known.tcomment
            entry.flags += [flag for flag in known.flags if flag == "fuzzy"]
        if entry.msgid_plural and not entry.msgstr_plural:
            entry.msgstr_plural = {0: "", 1: ""}
        result.append(entry)
    return result

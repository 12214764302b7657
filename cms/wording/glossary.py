"""The glossary of one language: which terms stand in a source text, and whether a translation keeps to them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from django.db.models import F, FilteredRelation, Q
from django.http import HttpRequest
from django.utils.safestring import SafeString
from wagtail.models import Locale

from cms.languages.names import source_language
from cms.wording import marking
from cms.wording.models import Term
from cms.wording.models.terms import accepted
from cms.wording.plain import plain
from cms.wording.words import Word, bases, is_form_of, words


@dataclass(frozen=True)
class Entry:
    """A term with what it is called in the language in hand."""

    term: str
    forms: tuple[tuple[str, ...], ...] = field(repr=False)
    translations: tuple[str, ...] = ()
    note: str = ""
    do_not_translate: bool = False

    @property
    def expected(self) -> str:
        """What a translation should say; '' where the glossary does not say."""
        return self.term if self.do_not_translate else next(iter(self.translations), "")


class Found(NamedTuple):
    """A term where it stands in a text."""

    entry: Entry
    start: int
    end: int


class Breach(NamedTuple):
    """A term of the source that the translation does not render as agreed."""

    term: str
    expected: str


class Glossary:
    """Every term for one target language."""

    def __init__(self, entries: Iterable[Entry], target: str, source: str = "") -> None:
        self.entries = list(entries)
        self.target, self.source = target, source or source_language()

    @cached_property
    def _by_base(self) -> dict[str, list[tuple[tuple[str, ...], Entry]]]:
        """Forms by what their first word is a form of."""
        found: dict[str, list] = {}
        for entry in self.entries:
            for form in entry.forms:
                for base in bases(form[0], self.source):
                    found.setdefault(base, []).append((form, entry))
        return found

    def find(self, text: str) -> list[Found]:
        """The terms in a plain text, one after the other; where two begin at a word the longer one counts."""
        row, found, place = list(words(text)), [], 0
        while place < len(row):
            match = self._match(row, place)
            if match is None:
                place += 1
                continue
            entry, length = match
            found.append(Found(entry, row[place].start, row[place + length - 1].end))
            place += length
        return found

    def _match(self, row: list[Word], place: int) -> tuple[Entry, int] | None:
        near = [pair for base in bases(row[place].text, self.source) for pair in self._by_base.get(base, ())]
        for form, entry in sorted(near, key=lambda pair: -len(pair[0])):
            here = row[place : place + len(form)]
            if len(here) == len(form) and all(
                is_form_of(word.text, model, self.source) for word, model in zip(here, form, strict=True)
            ):
                return entry, len(form)
        return None

    def occurring(self, data: str) -> list[Entry]:
        """The terms that a source text holds, each once, in order."""
        return list(dict.fromkeys(found.entry for found in self.find(plain(data))))

    def mark(self, data: str) -> SafeString:
        """A source text as HTML in which terms are marked with what they are called; safe whatever the text holds."""
        return marking.mark(data, self.find)

    def breaches(self, source: str, translation: str) -> list[Breach]:
        """Terms of the source that the translation renders otherwise, or lacks."""
        if not self.entries or not plain(translation):
            return []
        said = plain(translation)
        return [
            Breach(entry.term, entry.expected)
            for entry in self.occurring(source)
            if entry.expected and not self._keeps(entry, said)
        ]

    def _keeps(self, entry: Entry, said: str) -> bool:
        if entry.do_not_translate:
            return entry.term in said
        row = [word.text for word in words(said)]
        return any(self._says(row, [word.text for word in words(each)]) for each in entry.translations)

    def _says(self, row: list[str], wanted: list[str]) -> bool:
        """Whether the words stand one after the other, in any inflected form."""
        return any(
            all(is_form_of(row[place + number], model, self.target) for number, model in enumerate(wanted))
            for place in range(len(row) - len(wanted) + 1)
        )


def glossary_for(target_locale: Locale, request: HttpRequest | None = None) -> Glossary:
    """The glossary for translating into a language: one query, kept on the request when one is given."""
    kept: dict[Any, Glossary] = getattr(request, "glossaries", {})
    if target_locale.pk not in kept:
        kept[target_locale.pk] = _read(target_locale)
        if request is not None:
            request.glossaries = kept  # type: ignore[attr-defined]  # for the next who asks
    return kept[target_locale.pk]


def _read(locale: Locale) -> Glossary:
    said = FilteredRelation("translations", condition=Q(translations__locale=locale))
    rows = Term.objects.annotate(said=said, rendering=F("said__text"))
    return Glossary((_entry(row) for row in rows), locale.language_code)


def _entry(row: Any) -> Entry:
    forms = tuple(tuple(word.text for word in words(form)) for form in row.all_forms)
    return Entry(
        term=row.term,
        forms=tuple(form for form in forms if form),
        translations=tuple(accepted(row.rendering or "")),
        note=row.note,
        do_not_translate=row.do_not_translate,
    )

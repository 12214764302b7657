"""The value of a PerLanguageField."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import get_language

from .names import preferred_languages, source_language


class PerLanguage(dict[str, str]):
    """One text in several languages; printed, it is the text in the reader's language.

    Blank texts are left out, so an empty value is falsy. A plain string is taken as a text in the
    source language.
    """

    def __init__(self, texts: Mapping[str, Any] | str | None = None) -> None:
        if isinstance(texts, str):
            texts = {source_language(): texts}
        written = {str(code): str(text) for code, text in (texts or {}).items() if text is not None}
        super().__init__({code: written[code] for code in sorted(written) if written[code].strip()})

    @property
    def language(self) -> str:
        """The code of the language that `text` is in; empty when there is no text."""
        return next((code for code in [*preferred_languages(), *self] if code in self), "")

    @property
    def foreign_language(self) -> str:
        """`language`, where it is another than the reader's: what the markup then says in `lang`; else empty."""
        return "" if self.language == (get_language() or source_language()) else self.language

    @property
    def text(self) -> str:
        """The text in the active language, else in the source language, else in any."""
        return self.get(self.language, "")

    def in_language(self, code: str) -> str:
        """The text in exactly this language, or an empty string."""
        return self.get(code, "")

    def __str__(self) -> str:
        return self.text

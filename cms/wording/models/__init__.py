"""The glossary's terms, and the index of the translation memory."""

from .memory import KnownText, KnownWord
from .terms import Term, TermTranslation

__all__ = ["KnownText", "KnownWord", "Term", "TermTranslation"]

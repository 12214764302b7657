"""Asking as a visitor does."""

from cms.search.question import Question
from cms.search.results import Results


def titles(text: str, site: str | None = None, language: str = "fi") -> list[str]:
    """Titles of what answers, the best first; on all sites unless one is given."""
    return [entry.title for entry in Results(Question.of(text, language), site).entries(0, 50)]

"""What the checks look at and what they say of it."""

from dataclasses import dataclass
from enum import StrEnum

# Functions that take (translation, rows) and yield Findings: the glossary, machine-made texts. They get all rows of a
# page, or the one that was saved.
HOOK = "check_translation"


class Severity(StrEnum):
    """What a finding does."""

    BLOCKS = "blocks"
    ADVISES = "advises"


class Kind(StrEnum):
    """What a text is used as, where its length matters."""

    TEXT = "text"
    TITLE = "title"
    DESCRIPTION = "description"


@dataclass(frozen=True)
class Row:
    """A text of the source with its translation; `translated` is None where there is none, HTML as stored.

    `max_length` counts characters of plain text, 0 for no limit.
    """

    segment_pk: int
    context_path: str
    source: str
    translated: str | None
    kind: Kind = Kind.TEXT
    max_length: int = 0
    is_machine: bool = False
    is_kept: bool = False
    has_error: bool = False
    string_id: int = 0
    context_id: int = 0


@dataclass(frozen=True)
class Finding:
    """Something to mend in a translation, in the reader's language; it leads to its row."""

    code: str
    severity: Severity
    context_path: str
    segment_pk: int
    title: str
    advice: str

    def as_json(self) -> dict[str, str | int]:
        """For the row's answer after a save."""
        return {
            "code": self.code,
            "severity": str(self.severity),
            "context_path": self.context_path,
            "segment_pk": self.segment_pk,
            "title": self.title,
            "advice": self.advice,
        }


def advise(row: Row, code: str, title: str, advice: str) -> Finding:
    """A finding that may be right as it is."""
    return Finding(code, Severity.ADVISES, row.context_path, row.segment_pk, title, advice)


def block(row: Row, code: str, title: str, advice: str) -> Finding:
    """A finding with which the edition is not to be published."""
    return Finding(code, Severity.BLOCKS, row.context_path, row.segment_pk, title, advice)

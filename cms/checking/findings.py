"""What the checks say of a page, in a preview and outside one."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from wagtail import hooks
from wagtail.models import Page

from cms.checking.content import Content

# Functions that take a Content and yield Findings; each room registers its own in its wagtail_hooks.
HOOK = "check_content"


class Severity(StrEnum):
    """What a finding does."""

    BLOCKS = "blocks"
    ADVISES = "advises"


@dataclass(frozen=True)
class Finding:
    """Something to mend, in the editor's language.

    `path` is the content path of the field ('body.<block id>.alt_text'), `line` the key of the paragraph inside a
    rich text ('' where there is none).
    """

    code: str
    path: str
    title: str
    advice: str
    line: str = ""
    severity: Severity = Severity.ADVISES


def findings(page: Page) -> list[Finding]:
    """Everything that the checks find on a page as it is in memory, in the order of the page; blocking ones first.

    The words are in the active language. Costs a handful of queries, the same for any number of blocks.
    """
    content = Content(page)
    found = dict.fromkeys(finding for check in hooks.get_hooks(HOOK) for finding in check(content))
    places = content.places
    return sorted(found, key=lambda finding: (finding.severity != Severity.BLOCKS, _place(finding.path, places)))


def blocking(page: Page) -> list[Finding]:
    """What keeps a page from being published."""
    return [finding for finding in findings(page) if finding.severity == Severity.BLOCKS]


def in_words(found: Iterable[Finding]) -> str:
    """Findings as one text for a message: 'Title: advice Title: advice'."""
    return " ".join(dict.fromkeys(f"{finding.title}: {finding.advice}" for finding in found))


def _place(path: str, places: dict[str, int]) -> int:
    """Where a path stands on the page: by its longest part that is known."""
    while path and path not in places:
        path = path.rpartition(".")[0]
    return places.get(path, 0)

"""What can be out of step, in plain words, with what mends it."""

from collections.abc import Callable
from dataclasses import dataclass

from wagtail.models import Page


@dataclass(frozen=True)
class Fault:
    """One thing that is out of step. `mend` puts it right and says what it did; None where a person must decide."""

    words: str
    mend: Callable[[], str] | None = None


def called(page: Page) -> str:
    """A page as the command's reader finds it: title, address in the tree, number."""
    return f"“{page.title}” ({page.url_path}, page {page.pk})"

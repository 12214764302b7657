"""Pages with something to find on them."""

from collections.abc import Iterable
from uuid import uuid4

from wagtail.models import Page

from citypages.models import ContentPage
from cms.checking.findings import findings
from tests.factories import content_page

SUMMARY = "Mitä sivulla kerrotaan."


def block(name: str, value: object) -> dict:
    """A block of a stream, as stored."""
    return {"type": name, "value": value, "id": str(uuid4())}


def text(html: str) -> dict:
    return block("text", html)


def heading(words: str, level: str = "h2") -> dict:
    return block("heading", {"text": words, "level": level})


def page_with(parent: Page, body: Iterable[dict] = (), **fields: object) -> ContentPage:
    """A live page with a summary and this body, fresh from the database."""
    page = content_page(parent, fields.pop("title", "Mallisivu"), body, **({"summary": SUMMARY} | fields))
    return ContentPage.objects.get(pk=page.pk)


def found(page: Page, with_lines: bool = False) -> list[tuple]:
    """(code, path) of what the checks find, list items and blocks named by what they are."""
    return [(finding.code, finding.path, finding.line)[: 3 if with_lines else 2] for finding in findings(page)]


def codes(page: Page) -> list[str]:
    return [finding.code for finding in findings(page)]

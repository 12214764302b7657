"""Rich text whose links, to pages and documents, have been looked up with those of the whole page."""

from collections.abc import Iterator, Mapping
from contextvars import ContextVar

from django.db.models import Model
from django.utils.safestring import SafeString
from wagtail.documents import get_document_model
from wagtail.models import Page
from wagtail.rich_text import RichText
from wagtail.rich_text.rewriters import FIND_A_TAG, extract_attrs

# What the text that is being printed links to (cms/blocks/link_handlers.py).
known_links: ContextVar[Mapping[type[Model], Mapping] | None] = ContextVar("known_links", default=None)


def ids_in(text: str) -> Iterator[tuple[type[Model], int]]:
    """Model and key of what a stored text links to."""
    models = {"page": Page, "document": get_document_model()}
    for tag in FIND_A_TAG.findall(text) if "linktype" in text else ():
        attrs = extract_attrs(tag)
        model, key = models.get(attrs.get("linktype", "")), attrs.get("id", "")
        if model and key.isdecimal():
            yield model, int(key)


class LinkedText(RichText):
    """A rich text of which everything that it links to has been found."""

    def __init__(self, source: str, found: Mapping[type[Model], Mapping]) -> None:
        super().__init__(source)
        self.found = found

    def __html__(self) -> SafeString:
        token = known_links.set(self.found)
        try:
            return super().__html__()
        finally:
            known_links.reset(token)

"""How links to pages and documents are printed in rich text: one query for a text, none where its page has asked."""

from typing import Any

from django.db.models import Model
from django.utils.html import escape
from wagtail.documents.rich_text import DocumentLinkHandler
from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler

from cms.blocks.linked_text import known_links
from cms.editions import localized, pages_and_editions


class EditionLinkHandler(PageLinkHandler):
    """Links to the page's edition in the reader's language, as Wagtail's do, at the cost of one query for a text."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict]) -> list[str]:
        pages = _by_key(Page, attrs_list, pages_and_editions)
        return [f'<a href="{escape(localized(page).url)}">' if page else "<a>" for page in pages]


class FoundDocumentLinkHandler(DocumentLinkHandler):
    """Wagtail's, but that documents found for the whole page are not asked for again."""

    @classmethod
    def get_many(cls, attrs_list: list[dict]) -> list[Any]:
        model = cls.get_model()
        return _by_key(model, attrs_list, model._default_manager.in_bulk)


def _by_key(model: type[Model], attrs_list: list[dict], ask: Any) -> list[Any]:
    """The object of each link, None for one that is gone: from the pass, else asked for."""
    keys = [int(attrs["id"]) if attrs.get("id", "").isdecimal() else 0 for attrs in attrs_list]
    found = (known_links.get() or {}).get(model)
    if found is None:
        found = ask(set(keys))
    return [found.get(key) for key in keys]

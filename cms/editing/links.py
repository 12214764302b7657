"""How the editor reads the links of a rich text: from what was fetched for the whole form."""

from typing import Any

from wagtail.admin.rich_text.converters.html_to_contentstate import PageLinkElementHandler
from wagtail.documents.rich_text.contentstate import DocumentLinkElementHandler

from cms.editing.linked import known


class KnownPageLink(PageLinkElementHandler):
    """A link to a page, told from what is known."""

    def get_attribute_data(self, attrs: dict[str, str]) -> dict[str, Any]:
        page, parent = known("page", attrs) or (None, None)
        if page is None:
            return super().get_attribute_data(attrs)
        return {"id": page.pk, "url": page.url, "parentId": parent}


class KnownDocumentLink(DocumentLinkElementHandler):
    """A link to a document, told from what is known."""

    def get_attribute_data(self, attrs: dict[str, str]) -> dict[str, Any]:
        document = known("document", attrs)
        if document is None:
            return super().get_attribute_data(attrs)
        return {"id": document.pk, "url": document.url, "filename": document.filename}

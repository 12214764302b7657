"""The form of a stream, opened without telling anew what its blocks are."""

from typing import Any

from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from wagtail.admin.telepath import JSContext
from wagtail.blocks.base import BlockWidget

from cms.editing.linked import linked_from

Told = dict[str | None, tuple[JSContext, str]]


class StreamWidget(BlockWidget):
    """Wagtail's own widget; the definition of the blocks, a third of the time that opening a page takes, is made once
    a language and process. It depends on code and catalogues alone: no block may offer choices from the database."""

    _js_context: JSContext
    _block_json: str

    def __init__(self, block_def: Any, told: Told, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(block_def, attrs)
        self._told = told

    def _build_block_json(self) -> None:
        language = get_language()
        if language not in self._told:
            super()._build_block_json()
            self._told[language] = (self._js_context, escape(self._block_json))  # 160 kB: escaped once, too
        self._js_context, self._block_json = self._told[language]

    def render_with_errors(self, name: str, value: Any, **kwargs: Any) -> SafeString:
        with linked_from(value):
            return super().render_with_errors(name, value, **kwargs)

"""A reusable section, shown on a page."""

from typing import Any

from django.utils.html import format_html_join
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from citypages.reuse.editions import find_editions
from cms.blocks import GROUPS, BaseBlock, Fetched
from cms.editing.marking import is_marking, marking

EXAMPLE = _("Ask your own city’s coordinator first: she knows which projects are running and who leads them.")


class ReusableSectionChooserBlock(Fetched, SnippetChooserBlock):
    """Keeps pointing at the section that was chosen, in every edition of the page: the reader's is found when printed.

    All sections of a page are fetched together, with their editions and all that stands in those.
    """

    def get_translatable_segments(self, value: Any) -> list:
        return []

    def restore_translated_segments(self, value: Any, segments: list) -> Any:
        return value


class ReusableBlock(BaseBlock):
    """Blocks that the site has written once. Nothing for visitors when the section is unpublished or gone."""

    heading = blocks.CharBlock(
        required=False, max_length=120, label=_("Heading"), help_text=_("Above the section, on this page only.")
    )
    section = ReusableSectionChooserBlock("reuse.ReusableSection", label=_("Reusable section"))

    class Meta:
        icon = "snippet"
        label = _("Reusable section")
        label_format = "{section}"
        description = _("Blocks that your site has written once. A change to them shows on every page.")
        search_words = _("copy repeated shared same again snippet")
        group = GROUPS["notices"]
        template = "citypages/blocks/reusable.html"
        preview_value = {"heading": _("Contact us"), "section": None}

    def get_context(self, value: Any, parent_context: dict | None = None) -> dict:
        context = super().get_context(value, parent_context)
        section = value.get("section")
        edition, stream = find_editions(section, get_language() or "") if section else (None, [])
        own = edition.locale.language_code if edition else ""
        more = {"language": "" if own == get_language() else own, "is_missing": is_marking() and not edition}
        with marking(False):  # what stands inside is edited elsewhere: a click leads to this block
            shown = format_html_join("", "{}", ((child.render(context=context),) for child in stream))
        return context | more | {"content": context.get("example") or shown}

    def get_preview_context(self, value: Any, parent_context: dict | None = None) -> dict:
        return super().get_preview_context(value, parent_context) | {"example": EXAMPLE}

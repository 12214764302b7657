"""Links: to a page of ours, whichever edition the reader is in, or to a web address."""

from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.functional import lazy
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.models import Page

from cms.blocks.base import GROUPS, BaseBlock, BaseStreamBlock
from cms.blocks.fetching import PageChooserBlock, loads
from cms.editions import edition_of, pages_and_editions, prefetch_editions

loads(Page)(lambda keys, _fetch: pages_and_editions(keys))
READERS = lazy(get_language, str)()  # the language of whoever looks at an example


class WebAddressBlock(blocks.URLBlock):
    """A web address; one typed without its scheme ('www.example.fi') is repaired to https."""

    def __init__(self, **kwargs: Any) -> None:
        required, help_text = kwargs.get("required", True), kwargs.get("help_text") or ""
        super().__init__(**kwargs)
        self.field = forms.URLField(
            required=required, help_text=help_text, max_length=500, assume_scheme="https", widget=forms.TextInput
        )


class LinkValue(blocks.StructValue):
    """A link whose text falls back to the title of the page it leads to."""

    @property
    def edition(self) -> Page | None:
        page = self.get("page")
        return edition_of(page) if page else None

    @property
    def href(self) -> str:
        """Address of the page's live edition, or the web address; '' when the page is not published."""
        if self.get("page"):
            return (self.edition.url or "") if self.edition else ""
        return self.get("url") or ""

    @property
    def text(self) -> str:
        return self.get("label") or (self.edition.title if self.edition else "") or self.get("url") or ""

    @property
    def is_external(self) -> bool:
        return not self.get("page")

    @property
    def target_language(self) -> str:
        """Code of the language behind the link: that of the edition it leads to; for a web address the chosen one,
        else the one its path names (example.fi/en/), else the source language, in which the address was typed.
        """
        if self.get("page"):
            return self.edition.locale.language_code if self.edition else ""
        steps = urlsplit(self.get("url") or "").path.split("/")
        named = (code for code, _name in settings.LANGUAGES if code in steps)
        return self.get("language") or next(named, settings.LANGUAGE_CODE)


class LinkBlock(BaseBlock):
    """One link with words that say where it leads."""

    label = blocks.CharBlock(
        required=False,
        max_length=160,
        label=_("Link text"),
        help_text=_("Says where the link leads, for example “Turku's projects”, not “read more”."),
    )
    page = PageChooserBlock(required=False, label=_("Page"))
    url = WebAddressBlock(required=False, label=_("Web address"), help_text=_("When the page is not one of ours."))
    language = blocks.ChoiceBlock(
        required=False,
        choices=lambda: list(settings.LANGUAGES),
        label=_("Language of the target"),
        help_text=_("When it is another than the Finnish page's, and the address does not tell (…/en/…)."),
    )

    class Meta:
        icon = "link"
        label = _("Link")
        label_format = "{label}"
        description = _("One link, with words that say where it leads.")
        search_words = _("address website page url")
        group = GROUPS["lists"]
        template = "cms/blocks/link.html"
        value_class = LinkValue
        preview_value = {"label": _("The open data service"), "page": None, "url": "#", "language": READERS}

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        check_target(self, cleaned)
        return cleaned


class LinkListBlock(BaseBlock):
    """Where to read more."""

    heading = blocks.CharBlock(required=False, max_length=120, label=_("Heading"))
    links = blocks.ListBlock(LinkBlock(), min_num=1, label=_("Links"))

    class Meta:
        icon = "list-ul"
        label = _("Link list")
        label_format = "{heading}"
        description = _("A list of links to our own pages or elsewhere.")
        search_words = _("address website page url read more")
        group = GROUPS["lists"]
        template = "cms/blocks/link_list.html"
        preview_value = {
            "heading": _("Read on"),
            "links": [
                {"label": _("The programme’s projects"), "page": None, "url": "#", "language": READERS},
                {"label": _("How to take part in a trial"), "page": None, "url": "#", "language": READERS},
                {"label": _("The open data service"), "page": None, "url": "#", "language": READERS},
            ],
        }

    def get_context(self, value: Any, parent_context: dict | None = None) -> dict:
        prefetch_editions(link.get("page") for link in value.get("links") or [])
        return super().get_context(value, parent_context)


class CallToActionBlock(BaseBlock):
    """One thing that we ask the reader to do."""

    heading = blocks.CharBlock(max_length=120, label=_("Heading"))
    text = blocks.TextBlock(required=False, rows=2, label=_("Text"))
    label = blocks.CharBlock(required=False, max_length=80, label=_("Button text"))
    page = PageChooserBlock(required=False, label=_("Page"))
    url = WebAddressBlock(required=False, label=_("Web address"), help_text=_("When the page is not one of ours."))

    class Meta:
        icon = "arrow-right"
        label = _("Call to action")
        label_format = "{heading}"
        description = _("A highlighted invitation with one button.")
        search_words = _("box button notice banner invitation sign up register link")
        group = GROUPS["notices"]
        template = "cms/blocks/call_to_action.html"
        value_class = LinkValue
        preview_value = {
            "heading": _("Suggest your own idea"),
            "text": _("The next call opens in the autumn. An idea needs no plan yet: two sentences will do."),
            "label": _("This is how"),
            "page": None,
            "url": "#",
        }

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        check_target(self, cleaned)
        return cleaned


class LinkStreamBlock(BaseStreamBlock):
    """A short row of links, as in a footer."""

    link = LinkBlock()

    def render(self, value: Any, context: dict | None = None) -> str:
        prefetch_editions(child.value.get("page") for child in value)
        return super().render(value, context)


def check_target(block: blocks.Block, value: Any) -> None:
    """A link leads to exactly one place; the error stands at the field. Drafts may be unfinished.

    Raises StructBlockValidationError.
    """
    if block.is_deferred_validation:
        return
    page, url = value.get("page"), value.get("url")
    if page and url:
        message = _("Choose either a page or a web address, not both.")
        raise StructBlockValidationError({"url": ValidationError(message)})
    if not page and not url:
        message = _("Choose a page or give a web address.")
        raise StructBlockValidationError({"page": ValidationError(message)})
    if url and not value.get("label"):
        message = _("Say in words where the link leads.")
        raise StructBlockValidationError({"label": ValidationError(message)})

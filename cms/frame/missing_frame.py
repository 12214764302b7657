"""The frame where a translation is missing: the visitor's language around, the source language inside."""

from django.http import HttpRequest
from django.utils import translation
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from cms.frame.links import MissingTranslation
from cms.frame.site_frame import SiteFrame


class MissingFrame(SiteFrame):
    """Stands at the top of the request's site in the language of the address, around the `content` of another page.

    Not for search engines; the page that it shows is the one to find.
    """

    noindex = True

    def __init__(self, request: HttpRequest, content: SiteFrame) -> None:
        super().__init__(request)
        self.content = content
        self.address_language = translation.get_language() or content.language
        if content.page is not None:
            url = content.canonical
            self.known_addresses = {content.language: self._url(content.page)}
            self.missing = MissingTranslation(content.page.pk, content.page.title, url, content.language)

    @cached_property
    def language(self) -> str:
        return self.address_language

    @cached_property
    def canonical(self) -> str:
        return self.content.canonical

    @property
    def title(self) -> str:
        return _("%(title)s (not translated)") % {"title": self.content.title}

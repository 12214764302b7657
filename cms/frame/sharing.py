"""What a page looks like where somebody shares it (Open Graph)."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

from django.templatetags.static import static
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.images.models import SourceImageIOError

from cms.frame.navigation import Navigation

# The picture that networks show beside a link.
SHARED = "fill-1200x630|format-jpeg"
# Open Graph wants a territory with the language; English is written for Europe.
TERRITORIES = {"fi": "fi_FI", "sv": "sv_FI", "en": "en_GB"}


class ArticleTimes(NamedTuple):
    """When an article was published, and when it was last changed."""

    published: datetime | None
    modified: datetime | None


class Sharing(Navigation):
    """The picture, the languages and the times of the shared page."""

    # Language codes and addresses of the page's editions.
    alternates: Any = ()

    @cached_property
    def social_image(self) -> Any:
        """A 1200×630 rendition of the page's picture, else of the section's; None without either, or where the file
        cannot be read."""
        image = getattr(self.page, "image", None) or getattr(self.section, "image", None)
        try:
            return image.get_rendition(SHARED) if image else None
        except SourceImageIOError:
            return None

    @property
    def social_image_url(self) -> str:
        """Absolute address of the picture shown where the page is shared; the programme's drawing without one."""
        url = self.social_image.url if self.social_image else static("cms/img/og.png")
        return self.request.build_absolute_uri(url)

    @property
    def social_image_alt(self) -> str:
        """What the picture shows; '' where nobody has said it."""
        if self.social_image is None:
            return _("Six drawn cities side by side at the water, each in its own colour.")
        return self.social_image.image.default_alt_text

    @property
    def territory(self) -> str:
        """'fi_FI'."""
        return TERRITORIES.get(self.language, self.language)

    @property
    def other_territories(self) -> list[str]:
        """Of the other languages that the page exists in."""
        return [TERRITORIES.get(code, code) for code, _address in self.alternates if code != self.language]

    @property
    def article(self) -> ArticleTimes | None:
        """Times of a page that is an article; None for front pages and lists."""
        page: Any = self.page
        return ArticleTimes(*page.article_times) if getattr(page, "is_article", False) else None

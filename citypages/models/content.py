"""An ordinary page."""

from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from citypages.blocks import CityStreamBlock
from cms.fields import StreamField
from cms.models import BasePage
from media.renditions import prefetch_page


class ContentPage(BasePage):
    """A page of text, pictures and lists, for whatever has no page type of its own."""

    # Anywhere on a site, also below another content page or a project.
    parent_page_types: ClassVar[list] = [
        "home.HomePage",
        "citypages.CityPage",
        "citypages.ContentPage",
        "projectpages.ProjectPage",
        "events.EventPage",
    ]
    subpage_types: ClassVar[list] = ["citypages.ContentPage"]
    page_description = _("A page of text, pictures and lists.")
    asks_usefulness = True
    is_article = True
    grows_old = True

    body = StreamField(CityStreamBlock(), blank=True, verbose_name=_("content"))

    content_panels: ClassVar[list] = [*BasePage.content_panels, FieldPanel("body")]
    search_fields: ClassVar[list] = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("content page")
        verbose_name_plural = _("content pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        prefetch_page(self)
        return super().get_context(request, *args, **kwargs)

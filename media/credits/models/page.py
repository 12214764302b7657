"""The page that lists a site's pictures."""

from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cms.models import BasePage
from media.credits.listing import credited_pictures
from media.renditions import prefetch_renditions


class ImageCreditsPage(BasePage):
    """Lists every picture that the site shows, with its maker, its terms and the pages it stands on."""

    # One for each site, made by setup_cities; it lists what is there and has nothing below it.
    parent_page_types: ClassVar[list] = ["home.HomePage", "citypages.CityPage"]
    subpage_types: ClassVar[list] = []
    max_count_per_parent = 1
    page_description = _("Every picture of the site with its credit and rights, kept up to date by itself.")
    in_footer = True
    is_found_once = True

    class Meta:
        verbose_name = _("picture credits")
        verbose_name_plural = _("picture credits")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        prefetch_renditions([self.image])
        context = super().get_context(request, *args, **kwargs)
        frame = context["frame"]
        return context | {"pictures": credited_pictures(frame.section, request) if frame.section else []}

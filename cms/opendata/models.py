"""The page of a site's open data."""

from typing import Any, ClassVar

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _
from wagtail.url_routing import RouteResult

from cms.files import FilesMixin
from cms.frame import CityLink, Link, SiteFrame
from cms.models import BasePage
from cms.opendata.dataset import DataSet, Scope
from cms.opendata.edition import LICENCE, Edition
from cms.opendata.frame import DataSetFrame
from cms.opendata.overview import fields_of, overview
from cms.opendata.pages import Places
from cms.opendata.registry import all_sets, named
from cms.opendata.serving import CATALOGUES, answer, is_file
from cms.opendata.structured import nodes
from cms.visibility import is_public


class OpenDataPage(FilesMixin, BasePage):
    """Explains the data sets of its site and gives them away, with their catalogue."""

    # One for each site, made by setup_cities; its data sets are made of the content and have no pages in the tree.
    parent_page_types: ClassVar[list] = ["home.HomePage", "citypages.CityPage"]
    subpage_types: ClassVar[list] = []
    max_count_per_parent = 1
    page_description = _("The site’s content as data sets to download, explained and kept up to date by itself.")
    in_footer = True
    is_found_once = True

    # The data set that is shown; None for all of them.
    shown: Edition | None = None

    class Meta:
        verbose_name = _("open data")
        verbose_name_plural = _("open data")

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Below the page stand the pages of the data sets, beside their files and the catalogue. Raises Http404."""
        name = path_components[0] if len(path_components) == 1 else ""
        dataset = named(name, self.locale.language_code) if self.live else None
        return RouteResult(self, kwargs={"dataset": dataset}) if dataset else super().route(request, path_components)

    def has_file(self, name: str) -> bool:
        return is_file(name, self.locale.language_code)

    def serve_file(self, request: HttpRequest, name: str) -> HttpResponseBase:
        return answer(request, self, name)

    def get_template(self, request: HttpRequest, *args: Any, **kwargs: Any) -> str:
        return "opendata/data_set.html" if kwargs.get("dataset") else self.template

    def get_context(
        self, request: HttpRequest, *args: Any, dataset: DataSet | None = None, **kwargs: Any
    ) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        if dataset is None:
            return context | self._whole(context["frame"])
        self.shown = edition = self.edition(dataset, context["frame"])
        parts = {"edition": edition, "overview": overview(edition), "fields": fields_of(edition), "licence": LICENCE}
        return context | parts | {"frame": DataSetFrame(request, self, edition)}

    def _whole(self, frame: SiteFrame) -> dict[str, Any]:
        """All data sets; on the programme's page also where the cities have theirs."""
        sets = [self.edition(dataset, frame) for dataset in all_sets()]
        catalogues = [Link(label, f"{frame.canonical}{name}") for name, (label, *_kinds) in CATALOGUES.items()]
        others = [] if frame.city else self._of_cities(frame)
        return {"sets": sets, "catalogues": catalogues, "licence": LICENCE, "others": others}

    def _of_cities(self, frame: SiteFrame) -> list[CityLink]:
        """The pages of the cities that have a front page in this language."""
        pages = OpenDataPage.objects.live().filter(is_public(), locale=self.locale_id)
        places = Places()
        found = {places.site(page): places.url(page) for page in pages.only("path", "url_path")}
        return [
            CityLink(link.slug, link.name, link.accent, found[link.slug], is_current=False)
            for link in frame.cities
            if link.slug in found
        ]

    def edition(self, dataset: DataSet, frame: SiteFrame) -> Edition:
        """A data set as this page gives it away."""
        return Edition(dataset, self.scope(frame), frame.language, self.full_url or "", frame.site_name)

    @staticmethod
    def scope(frame: SiteFrame) -> Scope:
        """Whose rows the site in this frame gives away."""
        return Scope(frame.city.slug if frame.city else "")

    def structured_data(self) -> list[dict[str, Any]]:
        return nodes(self)

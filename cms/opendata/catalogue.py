"""The catalogue of a site's data sets in DCAT-AP 3 (SEMIC, release 3.0.0): one graph, whatever language asks for it.

Every node has an address, so that the same content always gives the same file and portals find what they know again.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from django.conf import settings
from rdflib import DCAT, DCTERMS, FOAF, XSD, Graph, Literal, URIRef

from cms.addresses import place_of
from cms.frame import SiteFrame
from cms.opendata import authorities as known
from cms.opendata.authorities import said
from cms.opendata.dataset import DataSet, in_language
from cms.opendata.edition import Edition
from cms.opendata.files import FORMATS, Format
from cms.opendata.registry import all_sets
from cms.opendata.territory import NUTS
from cms.opendata.values import moment

if TYPE_CHECKING:
    from cms.opendata.models import OpenDataPage

BEGAN = date(2014, 5, 16)  # the programme's first day
VCARD = known.VCARD


def catalogue_of(page: OpenDataPage, frame: SiteFrame) -> Graph:
    """The graph of the site that this page is on."""
    return Catalogue(page, frame).graph


class Catalogue:
    """One site's. The addresses of its nodes come from the page in the source language, where there is one."""

    def __init__(self, page: OpenDataPage, frame: SiteFrame) -> None:
        self.graph = known.new_graph()
        served = {code for code, _url in frame.alternates} | {frame.language}
        editions = type(page).objects.filter(translation_key=page.translation_key).select_related("locale")
        pages = {edition.locale.language_code: edition for edition in editions if edition.live}
        self.pages = {
            code: pages[code] for code in sorted(served & pages.keys(), key=lambda code: code != settings.LANGUAGE_CODE)
        }
        fronts = frame.atlas.editions(frame.trail[0])
        programme = {front.locale.language_code: front.title for front in fronts} | {
            frame.language: frame.programme_name
        }
        names = {code: programme.get(code, frame.programme_name) for code in self.pages}
        city = frame.city
        self.names = {code: f"{name} {city.name_in(code)}" if city else name for code, name in names.items()}
        self.first = next(iter(self.pages))
        # The page right above: the front page of the site in the same language, whatever language asks.
        self.front = place_of(self.pages[self.first].url_path.rstrip("/").rpartition("/")[0] + "/")
        self.scope = page.scope(frame)
        self._describe()

    @cached_property
    def base(self) -> str:
        return self.pages[self.first].full_url or ""

    @cached_property
    def publisher(self) -> URIRef:
        """The site's own organisation."""
        agent = URIRef(f"{self.base}#publisher")
        names = [Literal(name, lang=code) for code, name in self.names.items()]
        about = {FOAF.name: names, DCTERMS.type: known.publisher_type(self.graph)}
        return said(self.graph, agent, FOAF.Agent, about)

    @cached_property
    def contact(self) -> URIRef:
        """How to reach the publisher: the front page, at whose foot it says so. Nobody's address stands here."""
        contact = URIRef(f"{self.base}#contact")
        about = {VCARD.fn: Literal(self.names[self.first]), VCARD.hasURL: URIRef(self.front)}
        return said(self.graph, contact, VCARD.Organization, about, also=VCARD.Kind)

    @cached_property
    def places(self) -> list[URIRef]:
        """Finland, and of a city the region that it lies in."""
        places = [known.COUNTRIES.FIN]
        if code := NUTS.get(self.scope.city):
            places.append(known.NUTS_CODES[code])
        return [said(self.graph, place, DCTERMS.Location) for place in places]

    def _describe(self) -> None:
        catalogue = URIRef(f"{self.base}catalog")
        editions = [self._edition(dataset, self.first) for dataset in all_sets()]
        moments = [edition.modified for edition in editions if edition.modified]
        moments += [page.last_published_at for page in self.pages.values() if page.last_published_at]
        about = {
            DCTERMS.title: [
                Literal(f"{self.names[code]}: {page.title}", lang=code) for code, page in self.pages.items()
            ],
            DCTERMS.description: [Literal(page.summary or page.title, lang=code) for code, page in self.pages.items()],
            DCTERMS.publisher: self.publisher,
            DCTERMS.language: self._languages(),
            DCTERMS.license: self._licence(),
            DCTERMS.spatial: self.places,
            DCTERMS.issued: _time(self.pages[self.first].first_published_at),
            DCTERMS.modified: _time(max(moments, default=None)),
            FOAF.homepage: said(self.graph, URIRef(self.base), FOAF.Document),
            DCAT.themeTaxonomy: known.taxonomy(self.graph),
            DCAT.dataset: [self._dataset(dataset) for dataset in all_sets()],
        }
        said(self.graph, catalogue, DCAT.Catalog, about)

    def _dataset(self, dataset: DataSet) -> URIRef:
        editions = {code: self._edition(dataset, code) for code in self.pages}
        own = editions[self.first]
        place = URIRef(f"{own.url}#dataset")
        about = {
            DCTERMS.title: [Literal(edition.title, lang=code) for code, edition in editions.items()],
            DCTERMS.description: [Literal(edition.description, lang=code) for code, edition in editions.items()],
            DCTERMS.identifier: Literal(str(place)),
            DCTERMS.publisher: self.publisher,
            DCAT.contactPoint: self.contact,
            DCAT.theme: [known.theme(self.graph, code) for code in dataset.themes],
            DCAT.keyword: [
                Literal(in_language(word, code), lang=code) for word in dataset.keywords for code in editions
            ],
            DCTERMS.accrualPeriodicity: said(self.graph, known.FREQUENCIES.UPDATE_CONT, DCTERMS.Frequency),
            DCTERMS.accessRights: said(self.graph, known.ACCESS_RIGHTS.PUBLIC, DCTERMS.RightsStatement),
            DCTERMS.language: self._languages(),
            DCTERMS.spatial: self.places,
            DCTERMS.temporal: self._period(place),
            DCTERMS.issued: _time(self.pages[self.first].first_published_at),
            DCTERMS.modified: _time(own.modified),
            DCAT.landingPage: [said(self.graph, URIRef(edition.url), FOAF.Document) for edition in editions.values()],
            DCAT.distribution: [self._distribution(edition, form) for edition in editions.values() for form in FORMATS],
        }
        return said(self.graph, place, DCAT.Dataset, about)

    def _distribution(self, edition: Edition, form: Format) -> URIRef:
        file, code = URIRef(form.address(edition)), edition.language
        about = {
            DCTERMS.title: Literal(f"{edition.title} ({form.label})", lang=code),
            DCTERMS.description: Literal(f"{form.label}: {in_language(form.purpose, code)}", lang=code),
            DCAT.accessURL: file,
            DCAT.downloadURL: file,
            DCTERMS.format: said(self.graph, known.FILE_TYPES[form.file_type], DCTERMS.MediaTypeOrExtent),
            DCAT.mediaType: said(self.graph, known.MEDIA_TYPES[form.media_type], DCTERMS.MediaType),
            DCTERMS.license: self._licence(),
            DCTERMS.language: self._language(code),
            DCTERMS.modified: _time(edition.modified),
            known.DCATAP.availability: known.availability(self.graph),
        }
        return said(self.graph, URIRef(f"{file}#distribution"), DCAT.Distribution, about)

    def _edition(self, dataset: DataSet, code: str) -> Edition:
        return Edition(dataset, self.scope, code, self.pages[code].full_url or "", self.names[code])

    def _period(self, place: URIRef) -> URIRef:
        about = {DCAT.startDate: Literal(BEGAN.isoformat(), datatype=XSD.date)}
        return said(self.graph, URIRef(f"{place}-period"), DCTERMS.PeriodOfTime, about)

    def _licence(self) -> URIRef:
        about = {DCTERMS.type: known.licence_type(self.graph)}
        return said(self.graph, known.LICENCES.CC_BY_4_0, DCTERMS.LicenseDocument, about)

    def _language(self, code: str) -> URIRef:
        return said(self.graph, known.LANGUAGES[known.LANGUAGE_CODES[code]], DCTERMS.LinguisticSystem)

    def _languages(self) -> list[URIRef]:
        return [self._language(code) for code in self.pages]


def _time(value: datetime | None) -> Literal | None:
    return Literal(moment(value), datatype=XSD.dateTime) if value else None

"""Terms of the vocabularies that DCAT-AP asks for, by their addresses (EU Vocabularies, IANA, ADMS, vCard).

What the profile wants to be of a class says so beside its address: SHACL looks at nothing that is not in the graph.
"""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from rdflib import DCAT, DCTERMS, FOAF, RDF, SKOS, XSD, Graph, Literal, Namespace, URIRef

from cms.opendata.dataset import in_language

AUTHORITY = "http://publications.europa.eu/resource/authority/"
LICENCES = Namespace(f"{AUTHORITY}licence/")
FILE_TYPES = Namespace(f"{AUTHORITY}file-type/")
FREQUENCIES = Namespace(f"{AUTHORITY}frequency/")
LANGUAGES = Namespace(f"{AUTHORITY}language/")
COUNTRIES = Namespace(f"{AUTHORITY}country/")
THEMES = Namespace(f"{AUTHORITY}data-theme/")
ACCESS_RIGHTS = Namespace(f"{AUTHORITY}access-right/")
NUTS_CODES = Namespace("http://data.europa.eu/nuts/code/")
MEDIA_TYPES = Namespace("https://www.iana.org/assignments/media-types/")
DCATAP = Namespace("http://data.europa.eu/r5r/")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
THEME_TABLE = URIRef(f"{AUTHORITY}data-theme")
STABLE = URIRef(f"{AUTHORITY}planned-availability/STABLE")
ATTRIBUTION = URIRef("http://purl.org/adms/licencetype/Attribution")
LOCAL_AUTHORITY = URIRef("http://purl.org/adms/publishertype/LocalAuthority")
# Codes of the EU's table of languages.
LANGUAGE_CODES = {"fi": "FIN", "en": "ENG", "sv": "SWE"}
# What the themes that we use are called there.
THEME_NAMES = {
    "GOVE": _("Government and public sector"),
    "REGI": _("Regions and cities"),
    "ECON": _("Economy and finance"),
    "EDUC": _("Education, culture and sport"),
}


def new_graph() -> Graph:
    """An empty graph that writes the usual prefixes."""
    graph = Graph(bind_namespaces="none")
    bound = {"dcat": DCAT, "dct": DCTERMS, "foaf": FOAF, "skos": SKOS, "xsd": XSD, "vcard": VCARD, "dcatap": DCATAP}
    for prefix, namespace in bound.items():
        graph.bind(prefix, namespace)
    return graph


def said(
    graph: Graph, thing: URIRef, kind: URIRef, about: Mapping[URIRef, Any] | None = None, also: Any = None
) -> URIRef:
    """The thing, of which the graph now says its class and these properties; None is left out, a list is several."""
    for one in (kind, also):
        if one is not None:
            graph.add((thing, RDF.type, one))
    for name, values in (about or {}).items():
        for value in values if isinstance(values, list) else [values]:
            if value is not None:
                graph.add((thing, name, value))
    return thing


def concept(graph: Graph, place: URIRef, label: Any) -> URIRef:
    """A term of a vocabulary, with its name in every language of the install."""
    codes = [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
    return said(
        graph, place, SKOS.Concept, {SKOS.prefLabel: [Literal(in_language(label, code), lang=code) for code in codes]}
    )


def taxonomy(graph: Graph) -> URIRef:
    """The EU's table of themes."""
    return said(graph, THEME_TABLE, SKOS.ConceptScheme, {DCTERMS.title: Literal("Data theme", lang="en")})


def theme(graph: Graph, code: str) -> URIRef:
    """A theme of that table."""
    place = concept(graph, THEMES[code], THEME_NAMES[code])
    graph.add((place, SKOS.inScheme, THEME_TABLE))
    return place


def availability(graph: Graph) -> URIRef:
    """That the files stay where they are."""
    return concept(graph, STABLE, _("stable"))


def licence_type(graph: Graph) -> URIRef:
    """That whoever uses the data must name where they are from."""
    return concept(graph, ATTRIBUTION, _("Attribution"))


def publisher_type(graph: Graph) -> URIRef:
    """What kind of publisher cities are."""
    return concept(graph, LOCAL_AUTHORITY, _("Local authority"))

"""The files below a page of open data: each data set in each format, and the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.module_loading import import_string

from cms.frame import SiteFrame
from cms.opendata.answers import file_answer
from cms.opendata.dataset import DataSet
from cms.opendata.files import Format, format_of
from cms.opendata.registry import named

if TYPE_CHECKING:
    from cms.opendata.models import OpenDataPage

# What people call the format, rdflib's name for it, and IANA's.
CATALOGUES = {
    "catalog.ttl": ("Turtle", "turtle", "text/turtle; charset=utf-8"),
    "catalog.jsonld": ("JSON-LD", "json-ld", "application/ld+json"),
    "catalog.rdf": ("RDF/XML", "xml", "application/rdf+xml"),
}
# Named as a string: rdflib takes 15 MB and a quarter of a second, which not every process needs.
CATALOGUE = "cms.opendata.catalogue.catalogue_of"


def is_file(name: str, language: str) -> bool:
    """Whether there is such a file in a language."""
    return name in CATALOGUES or parsed(name, language) is not None


def parsed(name: str, language: str) -> tuple[DataSet, Format] | None:
    """The data set and the format of 'hankkeet.csv'; None for what is no such file."""
    stem, _dot, extension = name.partition(".")
    dataset, form = named(stem, language), format_of(extension)
    return (dataset, form) if dataset and form else None


def answer(request: HttpRequest, page: OpenDataPage, name: str) -> HttpResponseBase:
    """A file that there is."""
    frame = SiteFrame(request, page)
    if name in CATALOGUES:
        _label, kind, content_type = CATALOGUES[name]
        text = import_string(CATALOGUE)(page, frame).serialize(format=kind, encoding="utf-8")
        return file_answer(request, iter([text]), content_type, name, is_attachment=False)
    found = parsed(name, frame.language)
    assert found is not None  # noqa: S101 - asked by `is_file` before
    dataset, form = found
    edition = page.edition(dataset, frame)
    filename = "-".join([part for part in (frame.programme_name.lower(), edition.scope.city) if part] + [name])
    pieces = form.write(edition, edition.rows())
    return file_answer(request, pieces, form.content_type, filename, is_attachment=form.is_table)

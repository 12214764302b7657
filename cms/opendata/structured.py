"""Data sets as schema.org describes them, for search engines of data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cms.finding.structured import Node, node
from cms.opendata.edition import LICENCE, Edition
from cms.opendata.files import FORMATS

if TYPE_CHECKING:
    from cms.opendata.models import OpenDataPage


def nodes(page: OpenDataPage) -> list[Node]:
    """DataCatalog for the page, Dataset for the part of it that is shown."""
    if page.shown is not None:
        return [dataset_node(page.shown)]
    return [
        node(
            "DataCatalog",
            id=f"{page.full_url}#catalog",
            name=page.title,
            url=page.full_url,
            description=page.summary,
            license=LICENCE,
            inLanguage=page.locale.language_code,
        )
    ]


def dataset_node(edition: Edition) -> dict[str, Any]:
    """Dataset with a DataDownload for each format."""
    return node(
        "Dataset",
        id=f"{edition.url}#dataset",
        name=edition.title,
        description=edition.description,
        url=edition.url,
        license=LICENCE,
        isAccessibleForFree=True,
        inLanguage=edition.language,
        dateModified=edition.modified,
        creator=node("Organization", name=edition.publisher),
        variableMeasured=[field.key for field in edition.dataset.fields],
        distribution=[
            node("DataDownload", encodingFormat=form.media_type, contentUrl=form.address(edition)) for form in FORMATS
        ],
    )

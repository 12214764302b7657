"""The formats of files, and what others call them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from cms.opendata.dataset import Row
from cms.opendata.edition import Edition
from cms.opendata.files import csv_file, json_file, jsonld_file, xlsx_file


@dataclass(frozen=True)
class Format:
    """One format. `file_type` is its code in the EU's authority table "file-type", `media_type` IANA's name."""

    extension: str
    label: str
    purpose: Any
    media_type: str
    file_type: str
    write: Callable[[Edition, Iterable[Row]], Iterator[bytes]]
    # Whether a browser saves it rather than shows it.
    is_table: bool = False

    @property
    def content_type(self) -> str:
        """The header Content-Type."""
        return f"{self.media_type}; charset=utf-8" if self.media_type.startswith("text/") else self.media_type

    def address(self, edition: Edition) -> str:
        """Where the file of an edition is."""
        return f"{edition.base}{edition.name}.{self.extension}"


SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMATS = (
    Format("csv", "CSV", _("for programs and spreadsheets"), "text/csv", "CSV", csv_file.write, is_table=True),
    Format("xlsx", "XLSX", _("for Excel and LibreOffice"), SHEET, "XLSX", xlsx_file.write, is_table=True),
    Format("json", "JSON", _("for programs, with the fields explained"), "application/json", "JSON", json_file.write),
    Format("jsonld", "JSON-LD", _("linked data"), "application/ld+json", "JSON_LD", jsonld_file.write),
)


def format_of(extension: str) -> Format | None:
    """The format with this extension, or None."""
    return next((one for one in FORMATS if one.extension == extension), None)

"""The files of the demo, made by code: a brochure of one page in both languages, and a table of the projects."""

import csv
from collections.abc import Callable
from io import StringIO
from typing import NamedTuple

from home.demo.brochure import brochure
from home.demo.projects import PROJECTS
from home.demo.shapes import T

TITLE = T("6Aika lyhyesti", "6Aika in brief")
PARAGRAPHS = (
    T(
        "6Aika eli Avoimet ja älykkäät palvelut on kuuden suomalaisen kaupungin yhteinen strategia.",
        "6Aika, or Open and Smart Services, is the shared strategy of six Finnish cities.",
    ),
    T(
        "Helsinki, Espoo, Vantaa, Tampere, Turku ja Oulu kehittävät palveluja yhdessä: kokeillaan, avataan "
        "tietoa ja otetaan asukkaat mukaan.",
        "Helsinki, Espoo, Vantaa, Tampere, Turku and Oulu develop services together: they try things out, open "
        "up data and involve residents.",
    ),
    T(
        "Ohjelmaan kuului 60 hanketta vuosina 2014–2022. Rahoitus oli yhteensä 95 miljoonaa euroa.",
        "The programme had 60 projects in 2014–2022. Their funding was 95 million euros in total.",
    ),
    T("Tämä esite on osa esittelysivustoa.", "This brochure is part of a demonstration site."),
)


class DemoFile(NamedTuple):
    """A file to download."""

    title: str
    language: str
    file_name: str
    content: Callable[[], bytes]


def project_table() -> bytes:
    """The projects as CSV in UTF-8, with a signature so that spreadsheets read ä and ö."""
    text = StringIO()
    writer = csv.writer(text, delimiter=";")
    writer.writerow(["hanke", "project", "koodi", "alkaa", "päättyy", "kaupungit"])
    for project in PROJECTS:
        cities = ", ".join(dict.fromkeys(part.city for part in project.participations))
        writer.writerow([project.title.fi, project.title.en, project.code, project.start, project.end, cities])
    return text.getvalue().encode("utf-8-sig")


DOCUMENTS = {
    "esite-fi": DemoFile(
        "6Aika lyhyesti, esite",
        "fi",
        "6aika-lyhyesti.pdf",
        lambda: brochure(TITLE.fi, [text.fi for text in PARAGRAPHS], "fi"),
    ),
    "esite-en": DemoFile(
        "6Aika in brief, brochure",
        "en",
        "6aika-in-brief.pdf",
        lambda: brochure(TITLE.en, [text.en for text in PARAGRAPHS], "en"),
    ),
    "hankkeet": DemoFile("Esittelysivuston hankkeet, taulukko", "fi", "hankkeet.csv", project_table),
}

"""The files of one set say the same, and open where people open them."""

import csv
import json
import shutil
import subprocess
import time
import tracemalloc
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF, XSD

from cms.opendata.dataset import Kind, Scope
from cms.opendata.edition import Edition
from cms.opendata.files import FORMATS
from cms.opendata.registry import all_sets, get
from cms.opendata.values import as_json, as_text
from cms.outgoing.cells import as_typed
from tests.factories import article, event, news_index, project
from tests.multitude import multiply
from tests.queries import statements

from .conftest import body, table

pytestmark = pytest.mark.django_db
FEW = 12  # statements: two for the rows, the others for what inside of a test's transaction is not remembered
EVIL = '=HYPERLINK("https://evil.example","x")'


def test_csv_and_json_describe_the_same_rows(given, river):
    project(given.register, EVIL, summary='Kaksi\nriviä, "lainaus" ja ä; =1+1')
    event(given.turku_events, "Ilta", project=river, hashtags="#joki #ilta")
    article(news_index(given.turku), "Uutinen")
    for dataset in all_sets():
        document = json.loads(body(f"/avoin-data/{dataset.name('fi')}.json"))
        lines = list(
            csv.reader(StringIO(body(f"/avoin-data/{dataset.name('fi')}.csv").decode("utf-8-sig"), newline=""))
        )
        assert len(lines) == len(document["rows"]) + 1
        for line, row in zip(lines[1:], document["rows"], strict=True):
            for field, cell in zip(dataset.fields, line, strict=True):
                assert _read(field, as_typed(cell)) == row[field.key], (dataset.key, field.key)
        assert [field["key"] for field in document["fields"]] == [field.key for field in dataset.fields]


def _read(field, cell: str):
    """A cell of the CSV as JSON has the value."""
    if field.many:
        return cell.split("|") if cell else []
    if not cell:
        return None
    if field.kind in {Kind.MONEY, Kind.PERCENT}:
        return as_json(Decimal(cell))
    if field.kind == Kind.NUMBER:
        return int(cell)
    return cell == "true" if field.kind == Kind.FLAG else cell


def test_csv_is_rfc_4180_in_utf_8_and_harmless(given, river):
    project(given.register, EVIL)
    raw = body("/avoin-data/hankkeet.csv")
    assert raw.startswith(b"\xef\xbb\xbfid,code,name,")
    assert raw.count(b"\r\n") == raw.count(b"\n") == 3
    first, second = table("/avoin-data/hankkeet.csv")
    assert (first["name"], first["total_cost"], first["start"]) == ("Ääniä joelta", "1234567.50", "2015-02-01")
    assert (first["cities"], first["kind"]) == ("espoo|turku", "pilot")
    assert second["name"] == f"'{EVIL}"


def test_the_lists_of_operations_have_their_headings_in_two_languages(given, river):
    law = table("/avoin-data/toimiluettelo.csv")[0]
    assert law["Toimen yksilöllinen koodi / Unique code of the operation"] == "A70001"
    assert law["Tuensaaja / Beneficiary"] == "Jokiseura ry"
    assert law["Unionin osarahoitusaste / Union co-financing rate"] == "48.6"
    assert law["Alueet (NUTS 3) / Regions (NUTS 3)"] == "FI1B1|FI1C1"
    assert law["Tukitoimen tyyppi / Type of intervention"] == "060 Tutkimus"
    assert law["Toimeksisaaja / Contractor"] == "Siltayhtiö Oy"
    old = table("/en/open-data/list-of-operations-2014-2020.csv")[0]
    assert old["Total eligible expenditure / Tukikelpoiset kokonaismenot"] == "1234567.50"
    assert old["Country / Maa"] == "FI"


def test_xlsx_has_dates_sums_and_no_formulas(given, river):
    project(given.register, EVIL)
    book = load_workbook(BytesIO(body("/avoin-data/hankkeet.xlsx")))
    assert book.sheetnames == ["Tiedot", "Kentät", "Tietoa aineistosta"]
    sheet = book["Tiedot"]
    assert sheet.freeze_panes == "A2"
    cells = {cell.value: sheet.cell(2, cell.column) for cell in sheet[1]}
    assert cells["Nimi"].value == "Ääniä joelta"
    assert cells["Alkaa"].value.date() == date(2015, 2, 1)
    assert cells["Kokonaiskustannus"].value == 1234567.5
    assert "€" in cells["Kokonaiskustannus"].number_format
    assert cells["Kaupunkiseudut"].value == "Espoo, Turku"
    assert cells["Julkaistu viimeksi"].value == datetime(2026, 5, 1, 13)  # noqa: DTZ001 - a spreadsheet knows no zones
    assert (sheet["C3"].value, sheet["C3"].data_type) == (EVIL, "s")
    assert book["Kentät"]["A2"].value == "id"


def test_json_ld_says_of_each_row_what_json_says(given, river):
    dataset, base = get("projects"), "http://localhost:8000/avoin-data/hankkeet/"
    graph = Graph().parse(data=body("/avoin-data/hankkeet.jsonld"), format="json-ld")
    subject = URIRef(f"{base}#{river.translation_key}")
    assert (subject, RDF.type, URIRef("https://schema.org/Project")) in graph
    row = next(dataset.rows(Scope(), "fi"))
    for field in dataset.fields:
        values = row[field.key] if field.many else [row[field.key]]
        known = sorted(as_text(value) for value in values if value not in (None, ""))
        objects = list(graph.objects(subject, URIRef(field.term or f"{base}#{field.key}")))
        assert sorted(map(str, objects)) == known, field.key
    assert (subject, None, Literal("2015-02-01", datatype=XSD.date)) in graph
    assert (subject, None, Literal("1234567.50", datatype=XSD.decimal)) in graph


@pytest.mark.skipif(not shutil.which("soffice"), reason="no LibreOffice on this machine")
@pytest.mark.parametrize("extension", ["csv", "xlsx"])
def test_a_real_libreoffice_reads_both(given, river, tmp_path, extension):
    file = tmp_path / f"hankkeet.{extension}"
    file.write_bytes(body(f"/avoin-data/hankkeet.{extension}"))
    # 44: comma, 34: quotation mark, 76: UTF-8
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile"]
    command += ["--infilter=CSV:44,34,76"] if extension == "csv" else []
    command += [
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76",
        "--outdir",
        str(tmp_path / "out"),
        str(file),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    heads, *rows = csv.reader((tmp_path / "out" / "hankkeet.csv").read_text("utf-8-sig").splitlines())
    own_heads, *own_rows = csv.reader(body("/avoin-data/hankkeet.csv").decode("utf-8-sig").splitlines())
    assert heads == own_heads or extension == "xlsx"  # whose headings are words
    assert [row[:3] for row in rows] == [row[:3] for row in own_rows]
    assert any("Ääniä joelta" in row for row in rows)


def test_five_thousand_projects_stream_in_constant_memory(given):
    size = 5000
    model = project(given.register, "Hanke", summary="Kaupunki kokeilee uutta palvelua. " * 6)
    multiply(model, size)
    edition = Edition(get("projects"), Scope(), "fi", "http://localhost:8000/avoin-data/", "6Aika")
    form = FORMATS[0]
    assert len(statements(lambda: [None for _piece in form.write(edition, edition.rows())])) <= FEW
    before = time.process_time()
    written = sum(map(len, form.write(edition, edition.rows())))
    spent = time.process_time() - before
    assert written > 1_500_000
    assert spent <= 2.0, spent
    tracemalloc.start()
    for _piece in form.write(edition, edition.rows()):
        pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 12_000_000, peak

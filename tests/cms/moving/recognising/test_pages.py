"""Whole pages of the family, written by somebody who had not read the rules: each says what its lines must become.

The pages stand in `pages`, what is expected of each beside it: a line for each part, in the order of the page.
"""

from pathlib import Path

import pytest

from cms.moving.parts import Part
from cms.moving.reading import read
from cms.moving.recognising import accounting, recognise

PAGES = Path(__file__).parent / "pages"
SOURCES = sorted(path for path in PAGES.iterdir() if path.suffix != ".expected")
FIELDS = ("title", "organisation", "scope", "phone", "email", "speaker", "address", "start", "end", "credit", "number")


def told(part: Part) -> list[str]:
    """'person: Maija Malli; asiantuntija; …', and a line for each row of a project list."""
    values = part.values
    name = next((values[key] for key in ("name", "text", "heading", "html", "reason") if values.get(key)), "")
    if part.kind in {"document", "video"}:
        name = values["title"]
    if part.kind == "tags":
        name = ", ".join(values["tags"])
    if part.kind == "short_address":
        name = values["path"]
    more = [str(values[key]) for key in FIELDS if values.get(key) and values[key] != name]
    more += [key for key in ("ended", "coordinator", "short") if values.get(key)]
    said = [f"{part.kind}: {'; '.join([name[:60], *more])}"]
    rows = ("; ".join(filter(None, (row["name"], row["expansion"], row["address"]))) for row in values.get("rows", []))
    return [*said, *(f"- {row}" for row in rows)]


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_a_page_becomes_what_somebody_said_it_must(source):
    found = recognise(next(read(source.name, source.read_bytes())))
    expected = source.with_name(f"{source.name}.expected").read_text().splitlines()
    assert [f"page: {found.page_type}", *(line for part in found.parts for line in told(part))] == expected
    assert accounting(found).complete

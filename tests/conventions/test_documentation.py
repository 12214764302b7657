"""docs/content-model.md names exactly what exists, in the words that editors see."""

import re

import pytest

from tests.content_model import content_model
from tests.house import ROOT, tracked_files

MERGE = re.compile(r"^(<{7} |={7}$|>{7} )", re.MULTILINE)
DOCUMENT = (ROOT / "docs" / "content-model.md").read_text()
HEADING = re.compile(r"^### `(\w+)`(?: · (.+))?$", re.MULTILINE)
ROW = re.compile(r"^\| `([\w.]+)` \| ([^|]+?) \|", re.MULTILINE)


def documented() -> dict[str, tuple[str, dict[str, str]]]:
    """What the document says, in the form of `content_model`."""
    starts = list(HEADING.finditer(DOCUMENT))
    ends = [start.start() for start in starts[1:]] + [len(DOCUMENT)]
    return {
        start[1]: (start[2] or "", dict(ROW.findall(DOCUMENT[start.end() : end])))
        for start, end in zip(starts, ends, strict=True)
    }


def test_every_model_and_block_is_documented_and_no_other():
    assert set(documented()) == set(content_model())


@pytest.mark.parametrize("name", content_model())
def test_its_fields_and_their_names_are_documented(name):
    finnish, fields = content_model()[name]
    said, rows = documented().get(name, ("", {}))
    assert said == finnish
    assert rows == fields


def test_no_file_holds_what_a_merge_left():
    texts = [path for path in tracked_files() if path.suffix in {".md", ".py", ".html", ".po", ".css", ".js"}]
    assert len(texts) > 500
    assert [path.name for path in texts if path.exists() and MERGE.search(path.read_text())] == []

"""Whatever comes: pages, or one sentence; never another exception, never more than 30 s and 300 MB."""

import subprocess
import sys

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from cms.moving.reading import SourceError, read
from tests.cms.moving.reading import exports, heavy
from tests.cms.moving.reading.wordfiles import WHOLE, docx
from tests.house import ROOT

quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
TAGS = st.sampled_from(
    ["p", "div", "ul", "li", "table", "tr", "td", "th", "caption", "h1", "b", "a", "figure", "figcaption", "img",
     "span", "blockquote", "br", "section", "nav", "main", "script", "pre", "q"]
)  # fmt: skip
BROKEN = ['<a href="http://[">', '<img src="data:,%zz">', "<!--", "<![CDATA[", "&#0;", "&amp", "<td colspan=x>"]
MARK = st.one_of(
    TAGS.map("<{}>".format), TAGS.map("</{}>".format), st.text(max_size=12), st.sampled_from(BROKEN)
)  # fmt: skip
WORD, EXPORT = docx(WHOLE), exports.export(exports.item(1, "Sivu", exports.CLASSIC), exports.attachment(7, "a.jpg"))


def pages(take):
    """What is read; a refusal has a sentence, and anything else fails the test."""
    said, found = ".", []
    try:
        found = list(take())
    except SourceError as error:
        said = str(error)
    assert said.endswith(".")
    return found


@quick
@given(st.text(max_size=300), st.sampled_from(["txt", "html", "md"]))
@example("\ud800 \x00 ￾", "html")
def test_any_text_is_read_or_refused(text, kind):
    for page in pages(lambda: read(f"liite.{kind}", text.encode(errors="replace"))):
        for piece in page.pieces:
            assert "\0" not in piece.text
            piece.text.encode()


@quick
@given(st.lists(MARK, max_size=40).map("".join))
def test_any_markup_is_read_or_refused(markup):
    for page in pages(lambda: read("liite.html", markup.encode())):
        assert all("<script" not in piece.html for piece in page.pieces)


@quick
@given(
    st.lists(st.sampled_from(["sana", "•", "-", "1.", "\t", "\n", "\n\n", " ", "*", "ö"]), max_size=40).map(" ".join)
)
def test_no_word_of_a_plain_text_is_lost(text):
    found = [
        each
        for page in pages(lambda: read("liite.txt", text.encode()))
        for piece in page.pieces
        for each in piece.text.split()
    ]
    assert [each for each in found if each.isalpha()] == [each for each in text.split() if each.isalpha()]


@quick
@given(st.sampled_from([WORD, EXPORT]), st.integers(0, 10**6), st.integers(1, 255), st.booleans())
def test_a_cut_or_bent_file_is_read_or_refused(content, place, change, is_cut):
    at = place % len(content)
    bent = content[:at] if is_cut else content[:at] + bytes([content[at] ^ change]) + content[at + 1 :]
    pages(lambda: read("sivu", bent))


@quick
@given(st.binary(max_size=200), st.sampled_from(["a", "a.html", "a.md", "a.docx", "a.xml", "a.zip"]))
def test_any_bytes_are_read_or_refused(content, name):
    pages(lambda: read(name, content))


@pytest.mark.parametrize("cases", heavy.GROUPS, ids=" ".join)
def test_what_is_heavy_stays_within_time_and_memory(cases):
    done = subprocess.run(
        [sys.executable, "-m", "tests.cms.moving.reading.heavy", *cases], cwd=ROOT, capture_output=True, text=True,
        timeout=600, check=False,
    )  # fmt: skip
    print(done.stdout)  # noqa: T201  how long each took
    assert done.returncode == 0, done.stdout + done.stderr

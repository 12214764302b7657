"""A file says its type, its size, and its language when that is another than the reader's."""

import pytest
from django.utils import translation

from media.blocks import DocumentsBlock
from tests.factories import DocumentFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("written_in", "read_in", "details"),
    [
        ("fi", "fi", "pdf, 1,2 Mt"),
        ("en", "fi", "pdf, 1,2 Mt, englanniksi"),
        ("en", "en", "pdf, 1.2 MB"),
        ("fi", "en", "pdf, 1.2 MB, in Finnish"),
    ],
)
def test_a_file_says_what_the_reader_needs_to_know(written_in, read_in, details):
    document = DocumentFactory(language=written_in)
    with translation.override(read_in):
        assert document.details.replace("\u00a0", " ") == details


def test_a_file_that_is_gone_still_says_its_type():
    document = DocumentFactory(file__data=b"")
    assert document.details == "pdf"


def test_files_of_a_list_are_fetched_together(django_assert_num_queries):
    documents = [DocumentFactory(file__data=b"x") for _number in range(4)]
    stored = {"heading": "", "documents": [{"document": document.pk, "description": ""} for document in documents]}
    with django_assert_num_queries(1):
        value = DocumentsBlock().to_python(stored)
        assert [item["document"] for item in value["documents"]] == documents

"""A document is what its name says, one thing only, runs nothing, and costs little to refuse."""

import time

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError

from media.intake import documents
from media.intake.documents.kinds import KINDS
from tests.badfiles import BAD_DOCUMENTS, good_documents

CPU = 0.5  # seconds


@pytest.mark.parametrize("name", BAD_DOCUMENTS)
def test_a_bad_document_is_refused_with_a_sentence_and_at_once(name):
    """Stock Wagtail looks at the name alone: all of these with an allowed name were taken."""
    file, make = BAD_DOCUMENTS[name]
    content = make()
    started = time.process_time()
    with pytest.raises(ValidationError) as refused:
        documents.check(content, file.rpartition(".")[2])
    assert time.process_time() - started < CPU
    assert str(refused.value.messages[0]).endswith(".")


@pytest.mark.parametrize("kind", KINDS)
def test_a_good_document_is_taken(kind):
    documents.check(good_documents()[kind], kind.upper())


def test_every_kind_that_is_taken_is_looked_into():
    assert set(settings.WAGTAILDOCS_EXTENSIONS) == set(KINDS)

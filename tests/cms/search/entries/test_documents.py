"""Documents that public pages link to are found by their title and their text, and no others."""

import pytest
from django.core.files.base import ContentFile
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction, ReferenceIndex

from cms.search.entries.rebuilding import rebuild
from cms.search.facts import Kind
from cms.search.models import Entry
from cms.search.question import Question
from cms.search.results import Results
from cms.serving.daily import daily_work
from home.demo.brochure import brochure
from tests.factories import DocumentFactory, content_page, published
from tests.tree import twin

pytestmark = pytest.mark.django_db


@pytest.fixture
def done(django_capture_on_commit_callbacks):
    """What the worker does after something has changed is done at the end of the block."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def paper():
    content = brochure("Opas", ["Kiertotalouskeskuksen toiminta. Kysy: maija.malli@example.fi"], "fi")
    return DocumentFactory(title="Uusiokäytön opas", file=ContentFile(content, name="opas.pdf"))


def linking(document: object) -> list[dict]:
    return [{"type": "text", "value": f'<p><a linktype="document" id="{document.pk}">Opas</a></p>'}]


@pytest.fixture
def page(tree, paper, done):
    with done():
        return published(content_page(tree.turku, "Oppaat", linking(paper)))


def found(text: str, site: str | None = None, language: str = "fi") -> list[str]:
    entries = Results(Question.of(text, language), site).entries(0, 20)
    return [entry.title for entry in entries if entry.kind == Kind.DOCUMENT]


OPAS = ["Uusiokäytön opas"]


def test_a_document_is_found_by_its_title_and_its_text(page):
    assert found("uusiokäyttö") == found("kiertotalous") == found("kiertotalouskeskus", "turku") == OPAS
    assert found("kiertotalous", "espoo") == found("kiertotalous", language="en") == []


def test_addresses_of_people_are_not_in_its_text(page):
    assert "maija.malli" not in Entry.objects.get(kind=Kind.DOCUMENT).text


def test_a_document_that_no_page_links_to_is_not_found(tree, paper):
    rebuild()
    assert found("uusiokäyttö") == []


def test_a_draft_does_not_make_its_document_public(tree, paper, done):
    with done():
        content_page(tree.turku, "Luonnos", linking(paper), live=False).save_revision()
    rebuild()
    assert found("uusiokäyttö") == []


def test_it_goes_with_its_page(page, done):
    with done():
        page.unpublish()
    assert found("uusiokäyttö") == []


def test_it_goes_when_the_link_goes(page, done):
    page.body = []
    with done():
        published(page)
    assert found("uusiokäyttö") == []


def test_it_stays_while_another_page_links_to_it(tree, page, paper, done):
    with done():
        published(content_page(tree.turku, "Muut oppaat", linking(paper)))
    assert found("uusiokäyttö") == OPAS
    with done():
        page.unpublish()
    assert found("uusiokäyttö") == OPAS


def test_each_site_and_language_that_links_to_it_has_it_once(tree, page, paper, done):
    with done():
        published(content_page(tree.espoo, "Oppaat", linking(paper)))
        published(twin(page, tree.turku_en, tree.english, title="Guides", slug="guides", body=page.body))
        published(content_page(tree.turku, "Toinen sivu", linking(paper)))
    assert found("uusiokäyttö") == OPAS * 2
    assert found("uusiokäytön", language="en") == OPAS


def test_a_document_of_a_private_page_is_not_found(page, done):
    with done():
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert found("uusiokäyttö") == []


def test_a_document_of_a_private_collection_is_not_found_from_that_moment(page, paper, done):
    inner = paper.collection.add_child(name="Sisäiset")
    paper.collection = inner
    with done():
        paper.save()
    assert found("uusiokäyttö") == OPAS
    restriction = CollectionViewRestriction.objects.create(collection=paper.collection, restriction_type="login")
    assert found("uusiokäyttö") == []
    rebuild()
    assert found("uusiokäyttö") == []
    with done():
        restriction.delete()
    assert found("uusiokäyttö") == OPAS


def test_a_document_that_moves_to_a_private_collection_goes_at_once(page, paper):
    private = Collection.get_first_root_node().add_child(name="Salaiset")
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    paper.collection = private
    paper.save()
    assert found("uusiokäyttö") == []


def test_a_new_name_is_found_and_a_deleted_document_is_not(page, paper, done):
    paper.title = "Kierrätysopas"
    with done():
        paper.save()
    assert (found("uusiokäyttö"), found("kierrätysopas")) == ([], ["Kierrätysopas"])
    with done():
        paper.delete()
    assert found("kierrätysopas") == []


def test_what_no_signal_told_comes_in_by_night(tree, paper):
    published(content_page(tree.turku, "Oppaat", linking(paper)))
    for page in tree.turku.get_children().specific():
        ReferenceIndex.create_or_update_for_object(page)
    daily_work.call()
    assert found("uusiokäyttö") == OPAS


def test_a_file_that_cannot_be_read_is_found_by_its_title(tree, done):
    broken = DocumentFactory(title="Rikkinäinen")
    with done():
        published(content_page(tree.turku, "Oppaat", linking(broken)))
    assert found("rikkinäisen") == ["Rikkinäinen"]

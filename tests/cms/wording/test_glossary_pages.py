"""The programme keeps the glossary, translators read it; it leaves and comes as a file."""

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from cms.access.groups import PROGRAMME_EXTRA, grant_general
from cms.wording.models import Term, TermTranslation
from cms.wording.tables import read, store, written

pytestmark = pytest.mark.django_db


def page(name, *args):
    return reverse(Term.snippet_viewset.get_url_name(name), args=args)


def upload(client, content):
    file = SimpleUploadedFile("glossary.csv", content if isinstance(content, bytes) else content.encode())
    return client.post(reverse("wording_import"), {"file": file})


def errors(response):
    return " ".join(each.get_text() for each in BeautifulSoup(response.content, "html.parser").select(".error-message"))


@pytest.fixture
def programme(log_in):
    """The programme's editor."""
    client = log_in("", "publishers")
    grant_general(client.user.groups.get(), PROGRAMME_EXTRA)
    return client


def test_programme_editor_adds_a_term_with_its_translation(programme, tree):
    rows = {"TOTAL_FORMS": 1, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 1000}
    form = {f"translations-{name}": value for name, value in rows.items()}
    form |= {"term": "kokeilu", "forms": "", "note": "", "translations-0-locale": tree.english.pk}
    response = programme.post(page("add"), form | {"translations-0-text": "pilot; trial"})
    assert response.status_code == 302
    assert TermTranslation.objects.get(term__term="kokeilu").accepted == ["pilot", "trial"]


def test_translator_reads_the_glossary_and_cannot_change_it(translator, term):
    kept = term("kokeilu", "pilot")
    assert "pilot" in translator.get(page("list")).content.decode()
    assert "pilot" in translator.get(page("inspect", kept.pk)).content.decode()
    for place in (page("add"), page("edit", kept.pk), page("delete", kept.pk), reverse("wording_import")):
        assert translator.get(place).status_code == 302
    assert upload(translator, "term;en\nkokeilu;test\n").status_code == 302
    assert TermTranslation.objects.get().text == "pilot"


def test_citys_editor_has_no_glossary(log_in, term):
    editor = log_in("turku", "editors")
    assert editor.get(page("list")).status_code == 302
    assert editor.get(reverse("wording_export")).status_code == 302


def test_translator_is_shown_no_way_to_change_it(translator, programme):
    assert reverse("wording_import") not in translator.get(page("list")).content.decode()
    assert reverse("wording_import") in programme.get(page("list")).content.decode()


def test_file_comes_back_as_it_left(programme, term):
    term("6Aika", do_not_translate=True, forms="6Ajan\n6Aikaan", note='Aina "näin"; ei muuten')
    term("kokeilu", "pilot; trial")
    term("=HYPERLINK(1)", "+formula")
    content = programme.get(reverse("wording_export")).content
    assert "'=HYPERLINK(1)" in content.decode()
    before = written(Term.objects.prefetch_related("translations__locale"))
    Term.objects.all().delete()
    assert upload(programme, content).status_code == 302
    assert written(Term.objects.prefetch_related("translations__locale")) == before


def test_file_changes_terms_of_the_same_name_and_deletes_none(programme, term):
    term("kokeilu", "test")
    term("hanke", "project")
    table = read(b"term,en\nkokeilu,pilot\nhaku,call\n")
    assert store(table) == (1, 1)
    said = dict(TermTranslation.objects.values_list("term__term", "text"))
    assert said == {"kokeilu": "pilot", "haku": "call", "hanke": "project"}


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"term;en\n;pilot\nhaku;call\n", "Rivi 2"),
        (b"term;en\nhaku;call\nhaku;call\n", "Rivi 3"),
        (b"term;en\nhaku;;\xff\n", "UTF-8"),
        (b"term;xx\nhaku;call\n", "xx"),
        (b"word;en\nhaku;call\n", "term"),
        (b"", "sarake"),
        ("term;en\n" + "haku;" + "x" * 201, "Rivi 2"),
        (b"term;en\nhaku;;call\n", "Rivi 2"),
    ],
)
def test_file_with_a_fault_changes_nothing_and_says_where(programme, content, fault):
    response = upload(programme, content)
    assert response.status_code == 200
    if content:
        assert fault in errors(response)
    assert not Term.objects.exists()


def test_one_term_has_one_translation_in_a_language(term, tree):
    twice = TermTranslation(term=term("kokeilu", "pilot"), locale=tree.english, text="trial")
    with pytest.raises(Exception, match="kielellä"):
        twice.full_clean()


def test_translation_of_semicolons_is_none(term, tree):
    with pytest.raises(Exception, match="Kirjoita"):
        TermTranslation(term=term("kokeilu"), locale=tree.english, text=" ; ").full_clean()

"""Who asks for a word of a group finds what is written with another one."""

import pytest
from django.core.exceptions import ValidationError

from cms.search.entries.rebuilding import rebuild
from cms.search.models import Synonym
from cms.search.question import Question
from cms.search.results import Results
from cms.search.spelling import suggestion
from tests.factories import content_page

pytestmark = pytest.mark.django_db


def terms(text: str, language: str = "fi") -> list[set[str]]:
    """For each word of a question what answers it, terms that belong together joined by a plus."""
    return [{"+".join(one) for one in word} for word in Question.of(text, language).words]


def found(text: str, language: str = "fi") -> list[str]:
    return [entry.title for entry in Results(Question.of(text, language)).entries(0, 10)]


@pytest.fixture
def group():
    return Synonym.objects.create(words="EAKR, aluekehitysrahasto, ERDF, Euroopan aluekehitysrahasto")


@pytest.mark.parametrize("asked", ["EAKR", "eakr:n", "aluekehitysrahastosta", "ERDF:ää"])
def test_each_word_of_a_group_stands_for_all_in_any_form(group, asked):
    assert {"eakr", "aluekehitysrahasto", "erdf"} <= terms(asked)[0]


def test_a_phrase_counts_as_one_word_and_must_be_there_whole():
    Synonym.objects.create(words="KEKE, kestävä kehitys")
    assert len(terms("kestävän kehityksen hankkeet")) == 2
    assert "keke" in terms("kestävästä kehityksestä")[0]
    assert "kestävä+kehitys" in terms("keke")[0]
    assert "keke" not in terms("kestävä hanke")[0]


def test_pages_are_found_by_a_synonym_without_being_indexed_again(tree):
    content_page(tree.turku, "Aluekehitysrahaston tuki")
    rebuild()
    assert found("EAKR") == []
    group = Synonym.objects.create(words="EAKR, aluekehitysrahasto")
    assert found("EAKR:sta") == ["Aluekehitysrahaston tuki"]
    group.words = "ESR, sosiaalirahasto"
    group.save()
    assert found("EAKR") == []
    group.delete()
    assert found("ESR") == []


def test_a_phrase_finds_only_pages_with_all_its_words(tree):
    content_page(tree.turku, "Kestävää kehitystä")
    content_page(tree.turku, "Kehitys jatkuu")
    Synonym.objects.create(words="KEKE, kestävä kehitys")
    rebuild()
    assert found("keke") == ["Kestävää kehitystä"]


def test_a_group_serves_its_own_language(group):
    assert terms("ERDF", "en") == [{"erdf"}]


def test_a_question_asks_once_when_the_groups_are_known(group, django_assert_num_queries):
    Question.of("eakr", "fi")
    with django_assert_num_queries(1):
        Question.of("aluekehitysrahasto", "fi")


@pytest.mark.parametrize("words", ["EAKR", "EAKR, eakr", ", ,", "yksi kaksi kolme neljä viisi kuusi, seitsemän"])
def test_a_group_needs_at_least_two_words_of_a_length_that_people_type(words):
    with pytest.raises(ValidationError):
        Synonym(words=words).full_clean()


def test_a_phrase_beside_a_word_that_nothing_answers_finds_nothing_and_fails_nowhere(group, tree):
    for text in ("Euroopan aluekehitysrahasto olematonta", "olematonta Euroopan aluekehitysrahasto"):
        results = Results(Question.of(text, "fi"))
        assert results.count == 0
        assert suggestion(results) == ""

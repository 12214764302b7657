"""What a translator types is stored in wagtail-localize's models, and nobody's words are lost."""

import json

import pytest
from django.urls import reverse
from wagtail_localize.models import OverridableSegment, SegmentOverride, StringTranslation, TranslationSource

from cms.workbench.rows import State
from cms.workbench.sheet import Sheet
from tests.queries import statements

pytestmark = pytest.mark.django_db
AJAX = {"x-requested-with": "XMLHttpRequest"}


@pytest.fixture
def save(translation, log_in):
    client = log_in()

    def saved(segment, value, known="", by=client):
        address = reverse("workbench_text", args=[translation.pk, segment.pk])
        return by.post(address, {"value": value, "known": known}, headers=AJAX)

    return saved


def stored(segment):
    return StringTranslation.objects.get(translation_of=segment.string, context=segment.context).data


def test_plain_text_is_stored_so_that_its_signs_stay_signs(save, segment):
    answer = save(segment("title"), "R&D <Turku>")
    assert stored(segment("title")) == "R&amp;D &lt;Turku&gt;"
    assert answer.json() == {
        "text": "R&D <Turku>",
        "state": "done",
        "kept": False,
        "findings": answer.json()["findings"],
    }


def test_lines_stay_lines(save, segment):
    save(segment("summary"), "One\r\ntwo")
    assert stored(segment("summary")) == "One<br/>two"


def test_markup_of_a_rich_text_is_stored_with_its_link(save, segment):
    save(segment(text="Lue"), 'Read <b>more</b> <a id="a1">here</a>.')
    assert stored(segment(text="Lue")) == 'Read <b>more</b> <a id="a1">here</a>.'


@pytest.mark.parametrize(
    "markup",
    ["<script>alert(1)</script>", '<a href="javascript:alert(1)">x</a>', '<b onclick="x">y</b>', '<a id="a9">new</a>'],
)
def test_other_markup_is_refused_with_a_reason(save, segment, markup):
    answer = save(segment(text="Lue"), markup)
    assert answer.status_code == 422
    assert answer.json()["message"]
    assert not StringTranslation.objects.exists()


def test_an_emptied_text_is_untranslated_again(save, segment):
    save(segment("title"), "Turku")
    assert save(segment("title"), "", known="Turku").json()["state"] == "todo"
    assert not StringTranslation.objects.exists()


def test_a_text_that_is_too_long_is_kept_and_said(save, segment):
    answer = save(segment(text="B"), "x" * 300)
    assert "too_long" in [finding["code"] for finding in answer.json()["findings"]]
    assert len(stored(segment(text="B"))) == 300


def test_a_title_that_fits_no_column_is_refused(save, segment):
    answer = save(segment("title"), "x" * 300)
    assert answer.status_code == 422
    assert "255" in answer.json()["message"]


def test_somebody_elses_words_are_not_written_over(save, segment, log_in):
    other = log_in(role="publishers")
    save(segment("title"), "Theirs", by=other)
    answer = save(segment("title"), "Mine", known="")
    assert answer.status_code == 409
    assert answer.json()["text"] == "Theirs"
    assert stored(segment("title")) == "Theirs"
    assert save(segment("title"), "Mine", known="Theirs").status_code == 200


def test_the_same_words_are_no_conflict(save, segment, log_in):
    save(segment("title"), "Same", by=log_in(role="publishers"))
    assert save(segment("title"), "Same", known="").status_code == 200


def test_a_machines_words_become_a_persons_when_saved(save, segment):
    save(segment("title"), "Turku")
    StringTranslation.objects.update(translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE, tool_name="X")
    save(segment("title"), "Turku", known="Turku")
    saved = StringTranslation.objects.get()
    assert (saved.translation_type, saved.tool_name) == ("manual", "")
    assert saved.last_translated_by.username == "turku-translators"


def test_saving_costs_few_queries(save, segment):
    save(segment("title"), "Once")
    title = segment("title")
    costs = statements(lambda: save(title, "Twice", known="Once"))
    assert len(costs) <= 15, "\n".join(costs)


def test_a_link_gets_an_address_of_its_own_and_loses_it_again(translation, log_in):
    link = OverridableSegment.objects.get(data_json__contains="www.example.fi")
    address = reverse("workbench_override", args=[translation.pk, link.pk])
    client = log_in()
    assert client.post(address, {"value": "https://www.example.com/en"}).json() == {"own": True}
    assert json.loads(SegmentOverride.objects.get().data_json) == "https://www.example.com/en"
    assert client.post(address, {"value": "javascript:alert(1)"}).status_code == 422
    assert client.post(address, {"value": ""}).json() == {"own": False}
    assert not SegmentOverride.objects.exists()


@pytest.fixture
def act(translation, log_in):
    client = log_in()

    def done(segment, action, by=client):
        return by.post(reverse("workbench_act", args=[translation.pk, segment.pk, action]), headers=AJAX)

    return done


def change(page, translation, **fields):
    """An editor changes the source, and the change is taken in."""
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()
    TranslationSource.update_or_create_from_instance(page)
    translation.refresh_from_db()


def test_a_changed_text_shows_what_changed_and_what_stood_there(page, translation, save, segment):
    save(segment("title"), "Old title")
    change(page, translation, title="R&D <Tampere>")
    row = Sheet(translation).rows[0]
    assert (row.state, row.earlier) == (State.CHANGED, "Old title")
    assert "<ins" in row.difference
    assert "Tampere" in row.difference


def test_still_right_keeps_the_earlier_translation(page, translation, save, act, segment):
    save(segment("title"), "Old title")
    change(page, translation, title="R&D <Tampere>")
    answer = act(segment("title"), "right").json()
    assert (answer["text"], answer["state"]) == ("Old title", "done")
    assert stored(segment("title")) == "Old title"


def test_nothing_earlier_is_nothing_to_keep(act, segment):
    assert act(segment("title"), "right").status_code == 422


def test_a_text_may_stay_as_it_is_and_be_translated_after_all(save, act, segment):
    assert act(segment("title"), "keep").json()["kept"] is True
    assert stored(segment("title")) == "R&amp;D &lt;Turku&gt;"
    assert act(segment("title"), "release").json()["state"] == "todo"


def test_another_citys_translator_keeps_nothing(act, segment, log_in):
    assert act(segment("title"), "keep", by=log_in(city="espoo")).status_code in {302, 403}
    assert not StringTranslation.objects.exists()


def test_what_is_saved_is_checked_at_once(save, segment):
    found = save(segment(text="2018"), "2019").json()["findings"]
    assert [finding["severity"] for finding in found]


def test_all_findings_come_by_row(translation, save, segment, log_in):
    save(segment(text="2018"), "2019")
    found = log_in(role="publishers").get(reverse("workbench_findings", args=[translation.pk])).json()["findings"]
    assert list(found) == [str(segment(text="2018").pk)]

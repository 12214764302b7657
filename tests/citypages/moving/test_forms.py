"""What can be corrected in a part: only what was touched counts, and only that can be wrong."""

import pytest

from citypages.moving.services import parts_of, report, save
from citypages.moving.services.amending import amend
from citypages.moving.views.kinds import KIND_NAMES, REASON_NAMES
from citypages.moving.views.part_form import PartForm
from citypages.moving.views.rows import spans
from cms.moving.parts import KINDS, REASONS, Part

PERSON = {"name": "Taimi Esimerkki", "phone": "+358501234567", "email": "ei-osoite", "coordinator": True}


def sent(part: Part, **changed: str) -> PartForm:
    """The form as a browser sends it back, with some fields typed anew."""
    drawn = PartForm(0, part)
    data = {drawn[name].html_name: drawn[name].value() for name in drawn.fields}
    data = {name: "on" if value is True else value for name, value in data.items() if value is not False}
    return PartForm(0, part, data | {f"part-0-{name}": value for name, value in changed.items()})


def test_every_kind_and_reason_has_a_name():
    assert set(KIND_NAMES) == set(KINDS)
    assert set(REASONS) < set(REASON_NAMES)
    for kind, name in KIND_NAMES.items():
        assert {key for key, _label, _what in name.fields} <= set(KINDS[kind])


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "dropped"])
def test_an_untouched_part_is_not_corrected(kind):
    assert sent(Part(kind, {}, (0,))).corrected == {}


def test_an_odd_value_is_nobodys_fault_until_it_is_touched():
    untouched = sent(Part("person", PERSON, (0,)))
    assert (untouched.corrected, dict(untouched.errors)) == ({}, {})
    assert "email" in sent(Part("person", PERSON, (0,)), email="yhä väärin").errors


def test_numbers_and_addresses_are_taken_as_people_write_them():
    form = sent(Part("person", PERSON, (0,)), phone="050 765 4321", email="taimi.esimerkki(at)example.fi")
    assert form.corrected == {"phone": "+358507654321", "email": "taimi.esimerkki@example.fi"}


def test_a_time_is_finnish_time_and_keeps_its_offset():
    part = Part("event_time", {"start": "2018-03-06T13:30:00+02:00", "end": ""}, (0,))
    assert sent(part).corrected == {}
    assert sent(part, start="2018-07-06T14:00").corrected == {"start": "2018-07-06T14:00:00+03:00"}


def test_a_row_of_a_project_list_is_corrected_alone():
    rows = [{"name": "Yksi", "address": "https://yksi.example/", "number": 3}, {"name": "Kaksi", "number": 4}]
    form = sent(Part("project_list", {"heading": "", "rows": rows}, (3, 4)), **{"name-1": "Kolme"})
    assert [(row["name"], row["number"]) for row in form.corrected["rows"]] == [("Yksi", 3), ("Kolme", 4)]


def test_a_long_page_is_cut_where_a_form_would_be_too_long():
    cut = spans([Part("heading", {"text": "x"}, (n,)) for n in range(1000)])
    assert [number for span in cut for number in span] == list(range(1000))
    assert max(len(span) for span in cut) <= 80


def test_a_paragraph_is_corrected_with_its_links_and_not_by_looking_at_it(bring):
    """It was shown and could not be changed: a typing error meant opening the draft."""
    part = Part("paragraph", {"html": '<p>Sivu on <a href="https://example.fi/">taalla</a> ja <b>auki</b>.</p>'}, (0,))
    drawn = PartForm(0, part)["html"].value()
    assert drawn == "Sivu on [taalla](https://example.fi/) ja **auki**."
    assert PartForm(0, part, {"part-0-html": f"{drawn}\r\n"}).corrected == {}
    assert PartForm(0, part, {"part-0-html": drawn.replace("taalla", "täällä")}).corrected == {
        "html": '<p>Sivu on <a href="https://example.fi/">täällä</a> ja <b>auki</b>.</p>'
    }


@pytest.mark.django_db
def test_words_that_were_corrected_are_accounted_for(bring, editor):
    move = bring("Rannan valot\n\nRannan lamput himmenevät, kun kukaan ei kulje.\n\nKokeilu alkoi syksylla ja jatkuu.")
    moved = move.pages.get()
    number = next(number for number, part in enumerate(parts_of(moved)) if part.kind == "paragraph")
    amend(moved, {number: {"html": "<p>Kokeilu alkoi <b>syksyllä</b>.</p>"}})
    save(move, editor)
    moved.refresh_from_db()
    assert report(moved)["missing"] == 0
    assert "<b>syksyllä</b>" in str(moved.page.get_latest_revision_as_object().body.raw_data[0])

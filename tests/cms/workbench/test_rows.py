"""Every text stands beside its translation, under its block, looking like what it is."""

from functools import partial

import pytest
from wagtail_localize.models import StringTranslation

from cms.workbench.rows import State
from cms.workbench.sheet import Sheet
from tests.factories import ImageFactory, content_page
from tests.queries import statements
from tests.translating import send, translate

pytestmark = pytest.mark.django_db
FIGURE = "44444444-4444-4444-8444-444444444444"


def by_source(translation):
    return {row.source: row for row in Sheet(translation).rows}


def test_texts_are_grouped_under_their_blocks_in_the_order_of_the_editor(translation):
    groups = Sheet(translation).groups
    assert [(group.heading, [row.source for row in group.rows]) for group in groups] == [
        ("Sisältösivu", ["R&amp;D &lt;Turku&gt;", "Yksi<br/>kaksi"]),
        ("Sitaatti", ["Hyvä!", "B"]),
        ("Teksti", ["Otsikko", 'Lue <b>lisää</b> <a id="a1">täältä</a>.', "Kohta"]),
        ("Taulukko", ["Luvut", "Vuosi", "Hankkeita", "2018", "60"]),
    ]


@pytest.mark.parametrize(
    ("source", "kind", "label"),
    [
        ("R&amp;D &lt;Turku&gt;", "title", "Otsikko"),
        ("Yksi<br/>kaksi", "lead", "Ingressi"),
        ("Otsikko", "heading", "Teksti"),
        ("Kohta", "item", "Teksti"),
        ("Luvut", "caption", "Taulukon otsikko"),
        ("2018", "cell", "Rivi 2, sarake 1"),
    ],
)
def test_a_row_says_what_its_text_is(translation, source, kind, label):
    row = by_source(translation)[source]
    assert (row.kind, row.place.label) == (kind, label)


def test_a_paragraph_is_known_by_its_key_in_the_page(translation):
    rows = by_source(translation)
    assert [rows["Otsikko"].line, rows["Kohta"].line] == ["aaaaa", "ccccc"]


def test_plain_text_is_shown_as_it_was_typed(translation):
    translate(translation)
    StringTranslation.objects.filter(context__path="title").update(data="R&amp;D &lt;Turku&gt;<br/>now")
    assert {row.path: row.text for row in Sheet(translation).rows}["title"] == "R&D <Turku>\nnow"


def test_the_state_of_a_row_follows_from_what_is_stored(translation):
    assert {row.state for row in Sheet(translation).rows} == {State.TODO}
    translate(translation)
    assert {row.state for row in Sheet(translation).rows} == {State.DONE}
    StringTranslation.objects.update(translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE)
    assert {row.state for row in Sheet(translation).rows} == {State.MACHINE}
    StringTranslation.objects.update(has_error=True)
    assert {row.state for row in Sheet(translation).rows} == {State.BROKEN}


def test_links_of_a_rich_text_can_be_set_for_the_edition(translation):
    (link,) = [override for group in Sheet(translation).groups for override in group.overrides if override.is_link]
    assert (link.shown, link.place.heading, link.label) == ("https://www.example.fi/", "Teksti", "Linkki")


def test_what_a_block_requires_stays_required(tree):
    figure = {"type": "figure", "id": FIGURE, "value": {"image": ImageFactory().pk, "alt_text": "Joki"}}
    page = content_page(tree.turku, "Kuva", body=[figure])
    own = page.body.stream_block.child_blocks["figure"].child_blocks["image"].field
    before = (own.required, own.widget.is_required)
    [chosen] = [one for group in Sheet(send(page, tree.english)).groups for one in group.overrides if one.is_chooser]
    assert not chosen.field.required
    assert (own.required, own.widget.is_required) == before == (True, True)


def test_the_number_of_queries_is_the_same_whether_nothing_or_all_is_translated(translation):
    empty = statements(partial(read, translation))
    translate(translation)
    assert len(statements(partial(read, translation))) == len(empty) <= 12


def read(translation):
    sheet = Sheet(translation)
    return [override.control for group in sheet.groups for override in group.overrides], sheet.linked

"""A picture as it is used in one place: what is left blank comes from the picture, in the page's language."""

import pytest
from django.utils import translation
from wagtail.blocks.struct_block import StructBlockValidationError

from media.blocks import FigureBlock
from tests.factories import ImageFactory

pytestmark = pytest.mark.django_db
EMPTY = dict.fromkeys(FigureBlock().child_blocks, "") | {"image": None, "decorative": False}


def figure(**parts: object):
    """The value of a figure block."""
    return FigureBlock().to_python(EMPTY | parts)


def test_what_is_blank_comes_from_the_picture_in_the_readers_language():
    value = figure(image=ImageFactory().pk)
    assert (value.alt, value.caption_text, value.credit_line) == ("Joki virtaa", "Jokiranta", "Kuva: Maija Malli")
    with translation.override("en"):
        assert (value.alt, value.caption_text, value.credit_line) == (
            "A river flows",
            "The riverside",
            "Picture: Maija Malli",
        )


def test_the_words_of_this_use_win():
    parts = {"alt_text": "Aurajoki", "caption": "Turun ranta", "credit_kind": "drawing", "credit": "Matti Malli"}
    value = figure(image=ImageFactory().pk, **parts)
    assert (value.alt, value.caption_text, value.credit_line) == ("Aurajoki", "Turun ranta", "Piirros: Matti Malli")


def test_another_kind_of_credit_keeps_the_pictures_maker():
    assert figure(image=ImageFactory().pk, credit_kind="graphic").credit_line == "Grafiikka: Maija Malli"


def test_a_decorative_picture_has_no_alt_text_but_keeps_its_credit():
    value = figure(image=ImageFactory().pk, decorative=True, alt_text="Joki")
    assert (value.alt, value.credit_line) == ("", "Kuva: Maija Malli")


def test_a_figure_whose_picture_was_deleted_still_prints():
    value = figure(image=None, caption="Turun ranta")
    assert (value.alt, value.caption_text, value.credit_line) == ("", "Turun ranta", "")


def test_a_picture_that_nobody_can_hear_is_refused_at_the_alt_text():
    with pytest.raises(StructBlockValidationError) as caught:
        FigureBlock().clean(figure(image=ImageFactory(alt_text={}).pk))
    assert list(caught.value.block_errors) == ["alt_text"]


@pytest.mark.parametrize(
    ("picture", "use"),
    [({}, {"decorative": True}), ({}, {"alt_text": "Joki"}), ({"fi": "Joki"}, {})],
    ids=["decorative", "words of this use", "words of the picture"],
)
def test_a_picture_is_accepted_when_it_is(picture, use):
    FigureBlock().clean(figure(image=ImageFactory(alt_text=picture).pk, **use))


def test_a_draft_may_lack_the_alt_text():
    value = figure(image=ImageFactory(alt_text={}).pk)
    assert FigureBlock().clean_deferred(value) == value


def test_words_in_another_language_than_the_readers_are_marked():
    value = figure(image=ImageFactory(alt_text={"fi": "Joki"}, caption={"fi": "Ranta", "en": "Riverside"}).pk)
    assert (value.alt_language, value.caption_language) == ("", "")
    with translation.override("en"):
        assert (value.alt_language, value.caption_language) == ("fi", "")
        assert 'lang="fi"' in FigureBlock().render(value)


def test_a_chart_is_told_in_words_below_it():
    value = figure(image=ImageFactory().pk, description="Vuonna 2014 hankkeita oli 3.")
    assert "Vuonna 2014 hankkeita oli 3." in FigureBlock().render(value)

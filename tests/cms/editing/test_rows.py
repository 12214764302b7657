"""Rows of inline panels, front pages' own parts and other pages' text in a preview."""

import pytest
from django.template import Context, Template

from cms.editing.marking import marking

BLOCK = "2c6d9a1e-0000-4000-8000-000000000001"


def rendered(source: str, **context: object) -> str:
    return Template("{% load edit_tags %}" + source).render(Context(context))


class Row:
    """A row of an inline panel."""

    def __init__(self, pk: int | None) -> None:
        self.pk = pk


@pytest.mark.parametrize(("pk", "path"), [(7, "purposes.7.title"), (None, "purposes.new.title")])
def test_a_row_is_named_by_its_key(pk, path):
    with marking():
        assert rendered('{% edit_row "purposes" row as path %}{% edit "title" at=path %}', row=Row(pk)) == (
            f' data-edit="{path}"'
        )


def test_text_of_another_page_is_not_marked():
    with marking():
        assert rendered('{% unmarked %}<p{% edit "body" %}>x</p>{% endunmarked %}') == "<p>x</p>"


def test_visitors_see_no_element_more():
    assert rendered('{% edited "terms" %}<p>x</p>{% endedited %}{% edit_empty "caption" %}') == "<p>x</p>"


def test_an_empty_field_gives_something_to_click():
    with marking():
        mark = rendered('{% edit_empty "caption" %}', block_id=BLOCK)
    assert mark == f'<span data-edit="{BLOCK}.caption" data-edit-empty></span>'


@pytest.mark.parametrize(("heading", "mark"), [("", ' class="visually_hidden"'), ("Otsikko", "")])
def test_a_block_without_heading_hides_its_own_from_sight(heading, mark):
    assert rendered("{% edit_heading %}", value={"heading": heading}) == mark


def test_the_front_pages_footer_is_marked_in_its_own_preview_only():
    own, other = object(), object()
    with marking():
        for page, mark in ((own, ' data-edit="footer_text"'), (other, "")):
            frame = type("Frame", (), {"section": own})
            assert rendered('{% edit_section "footer_text" %}', page=page, frame=frame) == mark

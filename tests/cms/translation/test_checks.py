"""Block shapes that wagtail-localize gets wrong are refused at start-up."""

from contextlib import nullcontext

import pytest
from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.embeds.blocks import EmbedBlock
from wagtail.fields import RichTextField
from wagtail.images.blocks import ImageBlock, ImageChooserBlock
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor

from cms.blocks import SyncedCharBlock
from cms.translation.checks import PROBLEMS, as_error, check_shapes, problems_of
from cms.translation.shapes import problems


def struct(child):
    return blocks.StructBlock([("inner", child)])


def kinds(block):
    return [problem.kind for problem in problems(block, "body.block")]


def text(**kwargs):
    return blocks.CharBlock(default="", **kwargs)


REFUSED = {
    "an image two structs deep": (struct(struct(ImageBlock())), "deep_image"),
    "an image three structs deep": (struct(struct(struct(ImageBlock()))), "deep_image"),
    "an image two structs deep in a list": (blocks.ListBlock(struct(struct(ImageBlock()))), "deep_image"),
    "a list two structs deep": (struct(struct(blocks.ListBlock(text()))), "deep_list"),
    "a list two structs deep in a list's struct": (
        struct(blocks.ListBlock(struct(struct(blocks.ListBlock(text()))))),
        "deep_list",
    ),
    "an optional embed": (EmbedBlock(required=False), "embed"),
    "an embed in a struct": (struct(EmbedBlock()), "embed"),
    "a text that may be null": (struct(blocks.CharBlock(required=False)), "null_text"),
    "a long text that may be null": (struct(blocks.TextBlock()), "null_text"),
    "rich text with the default features": (blocks.RichTextBlock(), "rich_text_image"),
    "rich text with images": (struct(blocks.RichTextBlock(features=["bold", "image"])), "rich_text_image"),
    "raw HTML": (blocks.RawHTMLBlock(), "untranslated"),
    "a stock table": (TableBlock(), "untranslated"),
    "a pattern": (blocks.RegexBlock(regex=r"\d"), "untranslated"),
}
ACCEPTED = {
    "an image in a struct": struct(ImageBlock()),
    "an image in a list of structs": struct(blocks.ListBlock(struct(ImageBlock()))),
    "a chosen image two structs deep": struct(struct(ImageChooserBlock())),
    "a list in a struct": struct(blocks.ListBlock(struct(text()))),
    "a list in a list": blocks.ListBlock(blocks.ListBlock(text())),
    "a stream two structs deep": struct(struct(blocks.StreamBlock([("image", struct(ImageBlock()))]))),
    "a text with an empty default": struct(text()),
    "a text right in a stream": blocks.CharBlock(),
    "rich text without images": blocks.RichTextBlock(features=["bold"]),
    "a text that takes care of itself": struct(SyncedCharBlock()),
}


@pytest.mark.parametrize("shape", REFUSED)
def test_a_shape_that_fails_is_refused(shape):
    block, kind = REFUSED[shape]
    assert kinds(block) == [kind]


@pytest.mark.parametrize("shape", ACCEPTED)
def test_a_shape_that_works_is_accepted(shape):
    assert kinds(ACCEPTED[shape]) == []


FAILURES = {
    "an image two structs deep": ({"inner": {"inner": {"image": None}}}, AttributeError),
    "a list two structs deep": ({"inner": {"inner": [{"type": "item", "id": "1", "value": "Turku"}]}}, None),
    "an optional embed": ("", AttributeError),
    "a text that may be null": ({}, TypeError),
    "rich text with the default features": ('<embed embedtype="image" id="1" alt="Turku" format="left"/>', None),
    "raw HTML": ("<p>Turku</p>", None),
    "a stock table": ({"data": [["Turku"]]}, None),
    "a pattern": ("7", None),
}


@pytest.mark.parametrize("shape", FAILURES)
def test_wagtail_localize_still_fails_on_what_is_refused(shape):
    """When this fails after an upgrade, the shape may be allowed."""
    value, error = FAILURES[shape]
    stream = blocks.StreamBlock([("block", REFUSED[shape][0])])
    content = stream.to_python([{"type": "block", "id": "1", "value": value}])
    with pytest.raises(error) if error else nullcontext():
        segments = StreamFieldSegmentExtractor(None, include_overridables=True).handle_stream_block(content)
        assert not [segment for segment in segments if isinstance(segment, StringSegmentValue)]


def test_each_problem_is_named_by_its_path():
    found = list(problems(struct(blocks.ListBlock(struct(EmbedBlock()))), "body.gallery"))
    assert [problem.path for problem in found] == ["body.gallery.inner.item.inner"]


@pytest.mark.parametrize(("features", "count"), [(None, 1), (["image"], 1), (["bold"], 0)])
def test_rich_text_fields_are_looked_at_too(features, count):
    field = RichTextField(features=features)
    field.set_attributes_from_name("text")
    assert len(list(problems_of(field))) == count


def test_every_problem_has_an_id_of_its_own_and_a_hint():
    errors = [as_error(type("P", (), {"kind": kind, "path": "body.x"}), object) for kind in PROBLEMS]
    assert len({error.id for error in errors}) == len(PROBLEMS)
    assert all(error.hint and error.msg.startswith("body.x: ") for error in errors)


def test_no_page_type_of_this_project_has_such_a_shape():
    assert check_shapes(None) == []

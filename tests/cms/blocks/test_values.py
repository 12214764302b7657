"""What blocks hand to their templates, also when they are empty or their data are old."""

import pytest

from cms.blocks import BaseBlock, HashtagsBlock, HeadingBlock, QuoteBlock, TextStreamBlock
from cms.blocks.tags import split_hashtags


@pytest.mark.parametrize(
    "text", ["#6Aika #avoindata", "6Aika avoindata", "6Aika, #avoindata", "#6Aika;avoindata #6Aika"]
)
def test_hashtags_may_be_written_in_any_usual_way(text):
    assert split_hashtags(text) == ["#6Aika", "#avoindata"]
    assert HashtagsBlock().to_python({"tags": text}).tag_list == ["#6Aika", "#avoindata"]


def test_no_hashtags_make_no_list():
    assert split_hashtags("") == split_hashtags(None) == HashtagsBlock().to_python({}).tag_list == []


def test_a_heading_can_be_linked_to():
    value = HeadingBlock().to_python({"text": "Mitä Äänekoskella tehdään?", "level": "h3"})
    assert (value.anchor, value.tag) == ("mita-aanekoskella-tehdaan", "h3")


def test_a_heading_starts_a_main_part_by_default():
    assert HeadingBlock().to_python({"text": "Hankkeet"}).tag == "h2"


@pytest.mark.parametrize(
    ("parts", "attribution"),
    [
        (
            {"speaker": "Maija Malli", "title": "asiantuntija", "organisation": "Malliyhdistys"},
            "Maija Malli, asiantuntija, Malliyhdistys",
        ),
        ({"speaker": "Maija Malli", "title": None, "organisation": ""}, "Maija Malli"),
        ({}, ""),
    ],
)
def test_a_quotation_names_what_is_known_of_its_speaker(parts, attribution):
    assert QuoteBlock().to_python({"text": "Näin on."} | parts).attribution == attribution


BLOCKS = {name: block for name, block in TextStreamBlock().child_blocks.items() if isinstance(block, BaseBlock)}


@pytest.mark.parametrize("name", BLOCKS)
def test_a_text_that_is_null_or_missing_is_read_as_empty(name):
    block = BLOCKS[name]
    for stored in ({}, dict.fromkeys(block.child_blocks)):
        value = (
            block.to_python(stored) if stored == {} else block.to_python({key: stored[key] for key in block.text_names})
        )
        assert all(value[key] == "" for key in block.text_names if block.child_blocks[key].meta.default == "")


def test_many_old_values_are_read_at_once():
    first, second = QuoteBlock().bulk_to_python([{"text": None}, {"text": "Näin on.", "speaker": None}])
    assert (first["text"], second["text"], second["speaker"]) == ("", "Näin on.", "")

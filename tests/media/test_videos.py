"""A video loads from a service that sets few cookies, and only when the reader clicks."""

import pytest
from wagtail.blocks.struct_block import StructBlockValidationError

from media.blocks import VideoBlock
from media.blocks.video import player_address

YOUTUBE = "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1"
VIMEO = "https://player.vimeo.com/video/123456789?autoplay=1&dnt=1"


@pytest.mark.parametrize(
    ("address", "player"),
    [
        ("https://www.youtube.com/watch?v=dQw4w9WgXcQ", YOUTUBE),
        ("https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ&t=10", YOUTUBE),
        ("https://youtu.be/dQw4w9WgXcQ?si=abc", YOUTUBE),
        ("https://www.youtube.com/shorts/dQw4w9WgXcQ", YOUTUBE),
        ("https://vimeo.com/123456789", VIMEO),
        ("https://player.vimeo.com/video/123456789", VIMEO),
    ],
)
def test_the_usual_addresses_of_a_video_lead_to_its_player(address, player):
    assert player_address(address) == player
    assert VideoBlock().to_python({"url": address}).embed_url == player


@pytest.mark.parametrize(
    "address",
    [
        "",
        None,
        "https://example.fi/video",
        "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
        "https://vimeo.com/",
    ],
)
def test_another_address_has_no_player(address):
    assert player_address(address) == ""


def test_a_video_elsewhere_is_refused_at_its_address():
    value = VideoBlock().to_python({"url": "https://example.fi/video", "title": "Kokeilu"})
    with pytest.raises(StructBlockValidationError) as caught:
        VideoBlock().clean(value)
    assert list(caught.value.block_errors) == ["url"]

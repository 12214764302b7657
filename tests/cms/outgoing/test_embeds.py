"""No address makes the server ask another house for HTML, and none of another house's HTML is printed.

The allow-list of videos is `media.blocks.video.PLAYERS`: a player's address is made of the video's own number, and
nobody is asked. Wagtail's oEmbed, which follows redirects to anywhere, has no finder here.
"""

import pytest
from django.urls import reverse
from wagtail.embeds.embeds import get_embed_hash
from wagtail.embeds.finders import get_finders
from wagtail.embeds.models import Embed
from wagtail.rich_text import expand_db_html

from media.blocks.video import player_address
from tests.cms.linking.conftest import elsewhere  # noqa: F401  a fixture: a web server on 127.0.0.1

EVIL = [
    "http://169.254.169.254/latest/meta-data/",
    "http://www.youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
    "https://evil.example/?https://youtu.be/dQw4w9WgXcQ",
    "https://youtu.be@example.org/dQw4w9WgXcQ",
    "https://www.youtube.com/watch?v=../../evil12",
    "javascript:alert(1)//https://youtu.be/dQw4w9WgXcQ",
    "//youtu.be/dQw4w9WgXcQ",
    "file:///etc/passwd",
]


def test_there_is_nobody_to_ask():
    assert get_finders() == []


@pytest.mark.parametrize("address", EVIL)
def test_only_videos_of_the_allowed_services_have_a_player(address):
    assert player_address(address) == ""


def test_a_player_is_made_of_the_number_alone():
    """Whatever else the address holds is left behind."""
    address = 'https://youtu.be/dQw4w9WgXcQ?"><script>alert(1)</script>'
    assert player_address(address) == "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1"


@pytest.mark.django_db
def test_the_admin_asks_no_address_for_html(admin_client, elsewhere):  # noqa: F811  the fixture
    address = elsewhere.url("/oembed")
    sent = {"embed-chooser-url": address}
    response = admin_client.post(reverse("wagtailembeds:chooser_upload"), sent)
    assert response.status_code == 200
    assert elsewhere.asked == []
    assert not Embed.objects.exists()


@pytest.mark.django_db
def test_html_of_another_house_is_not_printed():
    """Before, a row of Embed was printed as it stood: `<script>` too."""
    url = "https://video.example/1"
    Embed.objects.create(url=url, hash=get_embed_hash(url), type="video", html="<script>alert(1)</script>")
    shown = expand_db_html(f'<p>Katso</p><embed embedtype="media" url="{url}"/>')
    assert shown == f'<p>Katso</p><a href="{url}">{url}</a>'


@pytest.mark.django_db
@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "", "file:///etc/passwd"])
def test_an_embed_that_is_not_of_the_web_is_nothing(url):
    assert "<a" not in expand_db_html(f'<embed embedtype="media" url="{url}"/>')

"""Staff read in the help menu how a day's work is done, in their own language."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.contrib.staticfiles import finders
from django.urls import reverse

from cms.guide.topics import TOPICS

pytestmark = pytest.mark.django_db


@pytest.fixture
def guide(admin_client) -> BeautifulSoup:
    return BeautifulSoup(admin_client.get(reverse("guide")).content, "html.parser").select_one(".guide")


def test_each_topic_has_its_steps_and_its_picture(guide):
    for topic in TOPICS:
        section = guide.find(id=topic.slug)
        assert len(section.select("li")) == len(topic.steps)
        assert section.img["alt"]
        assert finders.find(section.img["src"].removeprefix("/static/")), topic.slug


def test_every_picture_is_there_and_light():
    for topic in TOPICS:
        path = finders.find(f"guide/{topic.slug}.webp")
        assert path, f"{topic.slug} lacks its picture: run make guide"
        assert Path(path).stat().st_size < 120_000, topic.slug


def test_it_stands_in_the_help_menu(admin_client):
    assert reverse("guide") in admin_client.get(reverse("wagtailadmin_home")).content.decode()


def test_who_is_not_logged_in_reads_nothing(client):
    assert client.get(reverse("guide")).status_code == 302

"""After the worker has done what loading the demo asks of it, no visitor waits for a picture's size to be made."""

import pytest
from django.db.models import F
from wagtail.models import Site

from media.models import Rendition
from media.renditions.making import missing_anywhere
from tests.demo.visits import visit

pytestmark = pytest.mark.django_db


def test_no_visitor_makes_a_size(visits):
    for site in Site.objects.all():
        for path in ("/haku/?q=hanke", "/en/search/?q=project", "/en/olematon/"):
            visit(site.root_url + path)
    assert any(b"<picture" in page.response.content for page in visits)
    # What the fixture has stored shares the originals' files; what a visitor makes is drawn.
    drawn = Rendition.objects.exclude(file=F("image__file"))
    assert list(drawn.values_list("image__title", "filter_spec")) == []
    assert missing_anywhere() == []

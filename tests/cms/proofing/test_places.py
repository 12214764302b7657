"""What a text is used as follows from the model and its blocks."""

import pytest

from citypages.models import ContentPage
from cms.proofing.findings import Kind
from cms.proofing.places import place_of
from projectpages.models import ProjectPage


@pytest.mark.parametrize(
    ("model", "path", "kind", "longest"),
    [
        (ContentPage, "title", Kind.TEXT, 255),
        (ContentPage, "seo_title", Kind.TITLE, 255),
        (ContentPage, "search_description", Kind.DESCRIPTION, 0),
        (ContentPage, "body.heading.text", Kind.TEXT, 120),
        (ContentPage, "body.text", Kind.TEXT, 0),
        (ContentPage, "body.gone.text", Kind.TEXT, 0),
        (ContentPage, "gone", Kind.TEXT, 0),
        (ProjectPage, "participations.local_text", Kind.TEXT, None),
    ],
)
def test_kind_and_limit(model, path, kind, longest):
    found = place_of(model, path)
    if longest is None:
        longest = (
            ProjectPage._meta.get_field("participations").related_model._meta.get_field("local_text").max_length or 0
        )
    assert found == (kind, longest)

"""The bulk way of taking in a page stores what wagtail-localize's own way does."""

import pytest
from wagtail_localize.models import (
    OverridableSegment,
    RelatedObjectSegment,
    StringSegment,
    TemplateSegment,
    TranslationContext,
    TranslationSource,
)

pytestmark = pytest.mark.django_db
SEGMENTS = (StringSegment, TemplateSegment, RelatedObjectSegment, OverridableSegment)


def rows(source: TranslationSource) -> list[list[dict]]:
    """Everything that is stored of a source."""
    segments = [list(model.objects.filter(source=source).order_by("pk").values()) for model in SEGMENTS]
    return [*segments, list(TranslationContext.objects.filter(object=source.object).order_by("pk").values())]


def test_for_every_page_of_the_demo_the_rows_are_those_of_wagtail_localize(demo):
    sources = list(TranslationSource.objects.all())
    assert len(sources) > 50
    for source in sources:
        before = rows(source)
        source.refresh_segments()
        assert rows(source) == before, source

"""wagtail-localize keeps a copy of the source that translations are saved from: it would bring the old person back."""

import json

from django.core.serializers.json import DjangoJSONEncoder
from wagtail.models import Page, ReferenceIndex
from wagtail_localize.models import SegmentOverride, TranslationSource

from cms.people.models import Person
from cms.people.succession.places import replace_in


def replace_in_translations(page: Page, old: Person, new: Person) -> None:
    """Put the successor into the copy of a page and into what its translator chose instead; texts stay as they are.

    For before the page itself is changed: where it names the person is read from the reference index.
    """
    source = TranslationSource.objects.get_for_instance_or_none(page)
    copy = source.as_instance() if source else None
    if copy is not None and replace_in(copy, old, new):
        source.content_json = json.dumps(copy.serializable_data(), cls=DjangoJSONEncoder)
        source.save(update_fields=["content_json"])
        source.refresh_segments()
    paths = ReferenceIndex.get_references_to(old).filter(object_id=page.pk).values("content_path")
    overrides = SegmentOverride.objects.filter(locale=page.locale, context__object_id=page.translation_key)
    overrides.filter(context__path__in=paths, data_json=json.dumps(old.pk)).update(data_json=json.dumps(new.pk))

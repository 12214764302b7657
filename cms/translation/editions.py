"""Making an edition with words that are already known, through wagtail-localize's own models."""

import json
from collections.abc import Mapping
from typing import Any

from wagtail.actions.copy_for_translation import ParentNotTranslatedError
from wagtail.models import Locale, Page
from wagtail_localize.models import (
    OverridableSegment,
    SegmentOverride,
    StringSegment,
    StringTranslation,
    Translation,
)

from cms.translation.parents import locales_without_parent
from cms.translation.segments import take_in


def make_edition(
    page: Page, locale: Locale, words: Mapping[str, str], slug: str = "", publish: bool = True, user: Any = None
) -> Page:
    """The page's edition in a language, made or brought up to date.

    `words` maps source texts to their translations; texts not in it stay untranslated, for a translator to do.
    `slug` overrides the source's. What a translator has written is kept. Raises ParentNotTranslatedError when
    the page above has no edition yet.
    """
    if locales_without_parent(page, [locale]):
        raise ParentNotTranslatedError(f"{page.get_parent()} has no edition in {locale}")
    source = take_in(page)
    translation, _made = Translation.objects.get_or_create(source=source, target_locale=locale)
    known = set(StringTranslation.objects.filter(locale=locale).values_list("translation_of_id", "context_id"))
    segments = StringSegment.objects.filter(source=source).select_related("string")
    StringTranslation.objects.bulk_create(
        StringTranslation(
            translation_of_id=segment.string_id,
            context_id=segment.context_id,
            locale=locale,
            data=words[segment.string.data],
            translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
        )
        for segment in segments
        if segment.string.data in words and (segment.string_id, segment.context_id) not in known
    )
    if slug:
        context = OverridableSegment.objects.get(source=source, context__path="slug").context
        SegmentOverride.objects.get_or_create(context=context, locale=locale, defaults={"data_json": json.dumps(slug)})
    # Not save_target(publish=True): that publishes at the end of the transaction, from an object read before its
    # children were added, and so loses them (Page.find_problems() then names wrong child counts): its issue 773.
    translation.save_target(user=user, publish=False)
    if publish:
        page.get_translation(locale).get_latest_revision().publish(user=user)
    return page.get_translation(locale)

"""What helps with one row: earlier translations, terms, a machine's proposal."""

from django.http import HttpRequest, JsonResponse
from django.template.loader import render_to_string
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from cms.wording.glossary import glossary_for
from cms.wording.machine import connector_for
from cms.wording.machine.protection import is_for_machines
from cms.wording.memory import suggestions
from cms.wording.views.rows import for_translators, row_of, said_in


@require_GET
@never_cache
@for_translators
def aids(request: HttpRequest, translation: Translation, segment_id: int) -> JsonResponse:
    """`{"html": …}` for the row's `[data-aids]`."""
    return JsonResponse({"html": rendered(request, translation, row_of(translation, segment_id))})


def rendered(request: HttpRequest, translation: Translation, row: StringSegment) -> str:
    """The aids as HTML."""
    source, target = translation.source.locale, translation.target_locale
    glossary = glossary_for(target, request)
    said = said_in(translation, row)
    machine = connector_for(source, target) if said is None and is_for_machines(row, glossary) else None
    context = {
        "translation": translation,
        "row": row,
        "source": source,
        "target": target,
        "suggestions": suggestions(row, target),
        "terms": glossary.occurring(row.string.data),
        "machine": machine,
        "unconfirmed": said if said and said.translation_type == StringTranslation.TRANSLATION_TYPE_MACHINE else None,
    }
    return render_to_string("wording/aids.html", context, request)

"""What the scripts of the workbench ask and save; answers are JSON."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from cms.proofing.checks import check
from cms.proofing.keeping import keep, release
from cms.proofing.rows import row_of
from cms.translation.previous import DoesNotFit, still_right
from cms.wording.glossary import glossary_for
from cms.workbench.access import edition_of, is_locked, translation_or_404
from cms.workbench.overrides import overrides_of
from cms.workbench.rows import Row
from cms.workbench.saving import ConflictError, check_known, save_override, save_text, stored_at
from cms.workbench.sheet import Sheet
from cms.workbench.texts import Text

# What the look of a row says already.
UNSAID = {"untranslated", "empty"}


@require_POST
def save(request: HttpRequest, translation_id: int, segment_id: int) -> JsonResponse:
    """Save a text: `value`, and as `known` what the writer saw before. 409 with the other text where somebody else has
    written meanwhile, 422 with the reason where the markup is impossible, 423 where the page is locked."""
    translation = translation_or_404(translation_id)
    if is_locked(edition_of(translation, request.user), request.user):
        return _refusal(_("The page is locked."), 423)
    sheet, text = Sheet(translation), request.POST.get("value", "")
    try:
        segment = sheet.segment(segment_id)
        there = stored_at(segment, translation)
        row = sheet.row(segment, there)
        check_known(row, there, text, request.POST.get("known"))
        stored = save_text(segment, row, there, translation, text, request.user)
    except StringSegment.DoesNotExist as error:
        raise Http404 from error
    except ValidationError as error:
        return _refusal(" ".join(error.messages), 422)
    except ConflictError as conflict:
        who = conflict.theirs.last_translated_by
        name = (who.get_full_name() or str(who)) if who else "?"
        return JsonResponse(
            {"message": _("{name} has written here meanwhile:").format(name=name), "text": row.text}, status=409
        )
    return JsonResponse(_answer(translation, segment, row, stored))


def _answer(
    translation: Translation, segment: StringSegment, row: Row, stored: StringTranslation | None
) -> dict[str, Any]:
    model = translation.source.specific_content_type.model_class()
    proof = row_of(model, segment, stored, row.is_kept)
    found = [finding.as_json() for finding in check(translation, [proof]) if finding.code not in UNSAID]
    return {"text": row.text, "state": row.state, "kept": row.is_kept, "findings": found}


# What can be done to a text: keep the earlier translation ("still right"); leave it as it is in the source, or not.
ACTIONS = {"right": still_right, "keep": keep, "release": release}


@require_POST
def act(request: HttpRequest, translation_id: int, segment_id: int, action: str) -> JsonResponse:
    """Do one of ACTIONS. 422 with the reason where the earlier translation does not fit."""
    translation = translation_or_404(translation_id)
    if is_locked(edition_of(translation, request.user), request.user):
        return _refusal(_("The page is locked."), 423)
    sheet = Sheet(translation)
    try:
        segment = sheet.segment(segment_id)
        stored = ACTIONS[action](segment, translation.target_locale, request.user)
    except (StringSegment.DoesNotExist, KeyError) as error:
        raise Http404 from error
    except DoesNotFit as error:
        return _refusal(str(error), 422)
    row = sheet.row(segment, stored)
    row.is_kept = action == "keep"
    return JsonResponse(_answer(translation, segment, row, stored))


def findings(request: HttpRequest, translation_id: int) -> JsonResponse:
    """What the checks say, by segment, and the sources with their terms marked: asked for after the page is there, so
    that it is there sooner."""
    translation = translation_or_404(translation_id)
    edition_of(translation, request.user)
    found: dict[int, list[dict[str, Any]]] = {}
    for finding in check(translation):
        if finding.code not in UNSAID:
            found.setdefault(finding.segment_pk, []).append(finding.as_json())
    glossary = glossary_for(translation.target_locale, request)
    texts = Text.all(translation)
    marked = {text.pk: glossary.mark(text.source) for text in texts if glossary.occurring(text.source)}
    return JsonResponse({"findings": found, "marked": marked})


@require_POST
def override(request: HttpRequest, translation_id: int, segment_id: int) -> JsonResponse:
    """Save the edition's own `value` of something; an empty one makes the source's hold. 422 with the reason where it
    is not possible."""
    translation = translation_or_404(translation_id)
    if is_locked(edition_of(translation, request.user), request.user):
        return _refusal(_("The page is locked."), 423)
    found = overrides_of(translation, Sheet(translation).places, pk=segment_id)
    if not found:
        raise Http404
    try:
        save_override(found[0], translation, request.POST.get("value", ""), request.user)
    except ValidationError as error:
        return _refusal(" ".join(error.messages), 422)
    return JsonResponse({"own": found[0].own is not None})


def _refusal(reason: str, status: int) -> JsonResponse:
    return JsonResponse({"message": reason}, status=status)

"""Machines fill empty rows, people confirm them."""

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail_localize.models import StringTranslation, Translation

from cms.wording.glossary import glossary_for
from cms.wording.machine import Filled, confirm, connector_for, fill
from cms.wording.machine.filling import empty_rows
from cms.wording.views.aids import rendered
from cms.wording.views.rows import for_translators, row_of, said_in


@require_POST
@for_translators
def fill_row(request: HttpRequest, translation: Translation, segment_id: int) -> JsonResponse:
    """Fill one empty row: `{"text", "tool", "html"}`, or 409 (it is not empty) and 502 with `{"error"}`."""
    row = row_of(translation, segment_id)
    filled = _fill(request, translation, [segment_id])
    said = said_in(translation, row)
    if not filled.filled or said is None:
        error = filled.error or (_refused() if said is None else _("The row has a translation already."))
        return JsonResponse({"error": error}, status=409 if said else 502)
    html = rendered(request, translation, row)
    return JsonResponse({"text": said.data, "tool": said.tool_name, "html": html})


@require_POST
@for_translators
def fill_all(request: HttpRequest, translation: Translation) -> HttpResponse:
    """Fill all empty rows and go back to the editor, which says what came of it."""
    filled = _fill(request, translation, None)
    if filled.filled:
        text = ngettext(
            "%(count)s row filled by machine. Read it and confirm it.",
            "%(count)s rows filled by machine. Read them and confirm each.",
            filled.filled,
        )
        messages.success(request, text % {"count": filled.filled})
    if filled.error:
        messages.error(request, f"{filled.error} " + _("Nothing that was there has changed."))
    elif filled.left:
        text = ngettext(
            "%(count)s row is left to you: the machine has nothing for it.",
            "%(count)s rows are left to you: the machine has nothing for them.",
            filled.left,
        )
        messages.warning(request, text % {"count": filled.left})
    elif not filled.filled:
        messages.info(request, _("No row is empty."))
    return redirect(translation.get_target_instance_edit_url())


@require_POST
@for_translators
def confirm_row(request: HttpRequest, translation: Translation, segment_id: int) -> JsonResponse:
    """A person answers for a machine's text: `{"html"}`; nothing happens to a row that a person wrote."""
    row = row_of(translation, segment_id)
    said = StringTranslation.objects.filter(
        translation_of=row.string_id, context=row.context_id, locale=translation.target_locale_id
    )
    confirm(said, request.user)
    return JsonResponse({"html": rendered(request, translation, row)})


def _fill(request: HttpRequest, translation: Translation, chosen: list[int] | None) -> Filled:
    machine = connector_for(translation.source.locale, translation.target_locale)
    if machine is None:
        raise Http404
    rows = empty_rows(translation)
    if chosen is not None:
        rows = rows.filter(pk__in=chosen)
    return fill(translation, rows, machine, glossary_for(translation.target_locale, request), request.user)


def _refused() -> str:
    return _("The machine has nothing for this row.")

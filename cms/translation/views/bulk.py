"""Publishing several pages at once: an edition that is not translated whole is none of them.

A page that was just sent holds the source's words in its draft.
"""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.admin import messages
from wagtail.models import Page
from wagtail_localize.models import Translation

from cms.translation.publishing import lacking_in_words, untranslated


def refuse_untranslated(
    request: HttpRequest, action_type: str, objects: Sequence[Any], action: Any
) -> HttpResponse | None:
    """All of them or none, with a message for each that lacks something."""
    if action_type != "publish":
        return None
    pages = [page for page in objects if isinstance(page, Page)]
    if action.cleaned_form.cleaned_data.get("include_descendants"):
        pages += [draft for page in pages for draft in page.get_descendants().not_live()]
    refused = [reason for page in pages if (reason := _reason(page))]
    for reason in refused:
        messages.error(request, reason)
    return redirect(action.next_url) if refused else None


def _reason(page: Page) -> str:
    names = {"source__object_id": page.translation_key, "target_locale_id": page.locale_id, "enabled": True}
    translation = Translation.objects.filter(**names).select_related("target_locale").first()
    left = lacking_in_words(untranslated(translation)) if translation else ""
    return f"“{page.get_admin_display_title()}”: {left}" if left else ""

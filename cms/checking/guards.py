"""Publishing past the editor's form: several pages at once, from the list of what waits, a translation.

The form itself refuses at the field (blocks' `clean` and `PictureKey`); here a message names what is missing. A page
that was scheduled was looked at when its time was set.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.pages.workflow import WorkflowActionView
from wagtail.models import Page
from wagtail_localize.models import Translation

from cms.checking.findings import blocking, in_words

HARMLESS = {"reject", "unlock", "lock", "edit", "workflow"}


def refusal(page: Page) -> str:
    """Why a page, as it is in memory, can't be published, as a sentence for the editor; '' when it can."""
    found = blocking(page)
    names = {"page": page.get_admin_display_title(), "reasons": in_words(found)}
    return _("“%(page)s” was not published. %(reasons)s") % names if found else ""


def refuse_bulk(request: HttpRequest, action_type: str, objects: Sequence[Any], action: Any) -> HttpResponse | None:
    """Several pages are published at once: all of them or none."""
    if action_type != "publish":
        return None
    pages = [page for page in objects if isinstance(page, Page)]
    if action.cleaned_form.cleaned_data.get("include_descendants"):
        pages += [draft for page in pages for draft in page.get_descendants().not_live()]
    return _refuse(request, _latest(pages), action.next_url)


def refuse_translation(request: HttpRequest, page: Page) -> HttpResponse | None:
    """A translation is published from wagtail-localize's editor, which has no form of the page."""
    if request.method != "POST" or request.POST.get("action") != "publish":
        return None
    names = {"source__object_id": page.translation_key, "target_locale_id": page.locale_id, "enabled": True}
    translation = Translation.objects.filter(**names).select_related("source", "target_locale").first()
    if translation is None:
        return None
    edition = translation.source.get_ephemeral_translated_instance(translation.target_locale, fallback=True)
    return _refuse(request, [edition], reverse("wagtailadmin_pages:edit", args=[page.pk]))


class CheckedWorkflowActionView(WorkflowActionView):
    """Approving from the lists of what waits, where no form is sent."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        address = reverse("wagtailadmin_pages:edit", args=[self.object.pk])
        if self.action_name not in HARMLESS and _refuse(request, _latest([self.object]), address):
            if request.headers.get("x-requested-with") == "XMLHttpRequest":
                return self.render_modal_json(request, {"step": "success", "redirect": address})
            return redirect(address)
        return super().post(request, *args, **kwargs)


def _latest(pages: Iterable[Page]) -> list[Page]:
    """The pages as they would be published."""
    return [page.get_latest_revision_as_object() for page in pages]


def _refuse(request: HttpRequest, pages: Iterable[Page], address: str) -> HttpResponse | None:
    """A message for each page that can't be published and the way back; None when all can."""
    refused = [reason for page in pages if (reason := refusal(page))]
    for reason in refused:
        messages.error(request, reason)
    return redirect(address) if refused else None

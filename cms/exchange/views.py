"""The admin's pages about files: download, upload, and what was wrong."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.models import Page
from wagtail_localize.models import Translation

from cms.exchange import po, scope, xliff
from cms.exchange.applying import Outcome, take_in
from cms.exchange.forms import UploadForm
from cms.exchange.sheets import WrongFileError
from cms.exchange.texts import Texts

FORMATS = {"po": (po, "text/x-gettext-translation"), "xlf": (xliff, "application/xliff+xml")}
SHOWN = 100


def page_files(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Files of one translation. Raises Http404, PermissionDenied."""
    translations, place = _of_page(request, translation_id)
    return _answer(request, translations, place)


def page_download(request: HttpRequest, translation_id: int, suffix: str = "po") -> HttpResponse:
    """One translation as a file. Raises Http404, PermissionDenied."""
    translations, place = _of_page(request, translation_id)
    return _download(translations, place["title"], suffix)


def section_files(request: HttpRequest, page_id: int, language_code: str) -> HttpResponse:
    """Files of a page and all below it. Raises Http404, PermissionDenied."""
    translations, place = _of_section(request, page_id, language_code)
    return _answer(request, translations, place)


def section_download(request: HttpRequest, page_id: int, language_code: str, suffix: str = "po") -> HttpResponse:
    """A page and all below it as one file. Raises Http404, PermissionDenied."""
    translations, place = _of_section(request, page_id, language_code)
    return _download(translations, place["title"], suffix)


def _of_page(request: HttpRequest, translation_id: int) -> tuple[list[Translation], dict[str, Any]]:
    found = scope.translation_of(translation_id)
    if found is None:
        raise Http404
    translations = scope.editable([found], request.user)
    if not translations:
        raise PermissionDenied
    translation, _edition = found
    return translations, {
        "title": translation.source.object_repr,
        "back": translation.get_target_instance_edit_url(),
        "po": reverse("exchange_page_po", args=[translation_id]),
        "xliff": reverse("exchange_page_xliff", args=[translation_id]),
    }


def _of_section(request: HttpRequest, page_id: int, language_code: str) -> tuple[list[Translation], dict[str, Any]]:
    """Of the section's pages those that the user may edit."""
    page = get_object_or_404(Page.objects.select_related("locale"), pk=page_id, depth__gt=1)
    found = scope.translations_below(page, language_code)
    if not found:
        raise Http404
    translations = scope.editable(found, request.user)
    if not translations:
        raise PermissionDenied
    return translations, {
        "title": page.get_admin_display_title(),
        "back": "",
        "po": reverse("exchange_section_po", args=[page_id, language_code]),
        "xliff": reverse("exchange_section_xliff", args=[page_id, language_code]),
        "left_out": len(found) - len(translations),
    }


def _download(translations: list[Translation], title: str, suffix: str) -> HttpResponse:
    module, content_type = FORMATS[suffix]
    name = f"{slugify(title) or 'translation'}-{translations[0].target_locale.language_code}.{suffix}"
    return HttpResponse(
        module.written(Texts(translations)),
        headers={"Content-Type": content_type, "Content-Disposition": f'attachment; filename="{name}"'},
    )


def _answer(request: HttpRequest, translations: list[Translation], place: dict[str, Any]) -> HttpResponse:
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    outcome = Outcome()
    if form.is_valid():
        try:
            outcome = take_in(form.cleaned_data["file"], translations, request.user)
        except WrongFileError as error:
            form.add_error("file", str(error))
        else:
            if not outcome.refusals:
                messages.success(request, _told(outcome))
                return redirect(get_valid_next_url_from_request(request) or place["back"] or request.path)
    context = place | {
        "form": form,
        "count": len(translations),
        "refusals": outcome.refusals[:SHOWN],
        "refused_more": max(0, len(outcome.refusals) - SHOWN),
        "next": get_valid_next_url_from_request(request),
    }
    return render(request, "exchange/files.html", context | _header(place), status=422 if form.is_bound else 200)


def _header(place: dict[str, Any]) -> dict[str, Any]:
    heading = _("Translation files")
    back = [{"url": place["back"], "label": place["title"]}] if place["back"] else []
    return {
        "page_title": heading,
        "page_subtitle": place["title"],
        "header_icon": "download",
        "breadcrumbs_items": [*back, {"url": "", "label": heading}],
    }


def _told(outcome: Outcome) -> str:
    """“3 texts changed, 5 the same, 2 empty.”"""
    changed = ngettext("{count} text changed", "{count} texts changed", outcome.changed).format(count=outcome.changed)
    rest = _("{same} the same, {empty} empty in the file").format(same=outcome.same, empty=outcome.empty)
    return f"{changed}, {rest}."

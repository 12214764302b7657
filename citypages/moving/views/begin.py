"""Giving a page in, and the imports made so far."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages

from citypages.moving.forms import ENDINGS, ImportForm
from citypages.moving.models import Move
from citypages.moving.services import begin
from citypages.moving.views.frame import framed, name_of
from citypages.moving.views.reach import moves_of, sections_of

LATEST, ON_A_PAGE = 5, 30


@require_http_methods(["GET", "POST"])
def import_page(request: HttpRequest) -> HttpResponse:
    """The form, with the latest imports below it. `?section=` chooses a site. Raises PermissionDenied."""
    sections = sections_of(request.user)
    if not sections:
        raise PermissionDenied
    if request.method == "POST":
        form = ImportForm(request.POST, request.FILES, sections=sections)
    else:
        form = ImportForm(initial={"section": request.GET.get("section", sections[0].pk)}, sections=sections)
    if form.is_bound and form.is_valid() and (move := _begun(request, form)):
        for sentence in form.refused:
            messages.warning(request, sentence)
        return redirect("import", move.pk)
    latest = list(moves_of(request.user)[: LATEST + 1])
    more = {
        "form": form,
        "endings": ", ".join(ENDINGS),
        "moves": [(move, name_of(move)) for move in latest[:LATEST]],
        "has_more": len(latest) > LATEST,
        "several": len(sections) > 1,
    }
    return render(
        request,
        "moving/import.html",
        framed(_("Import a page")) | more,
        status=422 if form.is_bound else 200,
    )


@require_safe
def past_imports(request: HttpRequest) -> HttpResponse:
    """All imports into the user's sites. Raises PermissionDenied."""
    page = Paginator(moves_of(request.user), ON_A_PAGE).get_page(request.GET.get("p"))
    more = {
        "moves": [(move, name_of(move)) for move in page],
        "page_obj": page,
        "several": len(sections_of(request.user)) > 1,
    }
    return render(request, "moving/imports.html", framed(_("Imports")) | more)


def _begun(request: HttpRequest, form: ImportForm) -> Move | None:
    """The import; None where something is wrong with what was given, which the form then says."""
    values = form.cleaned_data
    try:
        return begin(
            request.user,
            values["section"],
            values["files"],
            values["text"],
            markup=values["html"],
            page_type=values["page_type"],
            fetch=values["fetch"],
        )
    except ValidationError as error:
        form.add_error("files" if values["files"] else "text", error)
        return None

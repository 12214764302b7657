"""An import as a whole: being read, its pages, what became of it."""

from typing import Any, cast

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from citypages.moving.models import Move, MovedPage
from citypages.moving.models.move import TYPE_NAMES
from citypages.moving.services import choose, save
from citypages.moving.tasks import save_in_worker
from citypages.moving.views.editions import editions_for, join
from citypages.moving.views.frame import framed, name_of, title_of
from citypages.moving.views.reach import move_of
from citypages.moving.views.rows import doubtful_of
from cms.languages.names import language_name

AT_ONCE = 3  # pages that are saved while somebody waits
WAITING = (Move.State.READING, Move.State.SAVING)


@require_http_methods(["GET", "POST"])
def import_state(request: HttpRequest, move_id: int) -> HttpResponse:
    """Progress, the review or the report, as far as the import has come. Raises Http404."""
    move = move_of(request.user, move_id)
    pages = list(move.pages.select_related("translation_of", "page"))
    if request.method == "POST" and move.state == Move.State.READY:
        return _taken(request, move, pages)
    if move.state in WAITING:
        return _page(request, "progress", move, _("One moment"), {"files": move.files.defer("content")})
    if move.state == Move.State.FAILED:
        return _page(request, "failed", move, _("The page could not be read"), {"files": move.files.defer("content")})
    if move.state == Move.State.READY and len(pages) > 1:
        return _overview(request, move, pages)
    if move.state == Move.State.READY:
        for file in move.files.exclude(error="").defer("content"):
            messages.warning(request, f"{file}: {file.error}")
        return redirect("import_review", pages[0].pk)
    if len(pages) == 1 and move.state == Move.State.SAVED:
        return redirect("import_report", pages[0].pk)
    more = {"pages": [(moved, title_of(moved), TYPE_NAMES.get(moved.page_type)) for moved in pages]}
    title = _("Drafts are saved") if move.state == Move.State.SAVED else _("Import taken back")
    return _page(request, "saved", move, title, more)


def saved(request: HttpRequest, move: Move) -> HttpResponse:
    """Save the drafts of an import, of many pages in the worker, and show what became of them."""
    user = cast("User", request.user)
    count = move.pages.count()
    if count > AT_ONCE:
        Move.objects.filter(pk=move.pk, state=Move.State.READY).update(state=Move.State.SAVING)
        save_in_worker.enqueue(move.pk, user.pk)
        return redirect("import", move.pk)
    try:
        pages = save(move, user)
    except PermissionDenied:
        messages.error(request, _("You may not make this kind of page on this site."))
        return redirect("import", move.pk)
    said = ngettext("The draft is saved. Nothing is published.", "The drafts are saved. Nothing is published.", count)
    (messages.success if pages else messages.warning)(request, said if pages else _("No draft was saved."))
    return redirect("import", move.pk)


def _taken(request: HttpRequest, move: Move, pages: list[MovedPage]) -> HttpResponse:
    kept = set(request.POST.getlist("take"))
    for moved in pages:
        if (str(moved.pk) not in kept) != bool(moved.choices.get("skip")):
            choose(moved, skip=str(moved.pk) not in kept)
        if f"edition-{moved.pk}" in request.POST:
            join(moved, request.POST[f"edition-{moved.pk}"], request.user)
    if request.POST.get("act") != "save":
        return redirect("import", move.pk)
    if not kept:
        messages.error(request, _("Choose at least one page."))
        return redirect("import", move.pk)
    return saved(request, move)


def _overview(request: HttpRequest, move: Move, pages: list[MovedPage]) -> HttpResponse:
    if move.error:
        messages.error(request, move.error)
    rows = [
        {
            "moved": moved,
            "title": title_of(moved),
            "type": TYPE_NAMES.get(moved.page_type),
            "language": language_name(moved.recognised.get("language", "")),
            "doubtful": len(doubtful_of(moved)),
            "parts": len(moved.recognised.get("parts", ())),
            "skip": bool(moved.choices.get("skip")),
            "editions": editions_for(moved, request.user),
        }
        for moved in pages
    ]
    files = move.files.exclude(error="").defer("content")
    return _page(request, "overview", move, _("Imported pages"), {"rows": rows, "files": files})


def _page(request: HttpRequest, name: str, move: Move, title: str, more: dict[str, Any]) -> HttpResponse:
    subtitle = "" if name in ("progress", "failed") else name_of(move)
    context = framed(title, subtitle=subtitle) | {"move": move} | more
    return render(request, f"moving/{name}.html", context)

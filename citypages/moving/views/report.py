"""What became of every word, and taking an import back."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages

from citypages.moving.models import Move
from citypages.moving.services import report, undo
from citypages.moving.views.frame import framed, name_of, title_of
from citypages.moving.views.reach import move_of, page_of

ON_A_PAGE = 200


@require_safe
def import_report(request: HttpRequest, moved_id: int) -> HttpResponse:
    """Source and result of one page side by side. Raises Http404."""
    moved = page_of(request.user, moved_id)
    move = moved.move
    if move.state not in (Move.State.SAVED, Move.State.UNDONE) or not moved.report:
        return redirect("import", move.pk)
    told = report(moved)
    several = move.pages.count() > 1
    trail = [(reverse("import", args=[move.pk]), _("Drafts"))] if several else []
    page = moved.page if move.state == Move.State.SAVED else None
    context = framed(_("What became of the page"), *trail, subtitle=title_of(moved)) | {
        "moved": moved,
        "move": move,
        "page": page,
        "told": told,
        "left_out": [row for row in told.get("rows", ()) if row.get("dropped")],
        "unpaired": [pair for pair in told.get("pairs", ()) if not (pair["source"] and pair["target"])],
        "may_undo": move.state == Move.State.SAVED,
    }
    return render(request, "moving/report.html", context)


@require_http_methods(["GET", "POST"])
def undo_import(request: HttpRequest, move_id: int) -> HttpResponse:
    """Asks first, saying what goes and what stays. Raises Http404."""
    move = move_of(request.user, move_id)
    if move.state != Move.State.SAVED:
        return redirect("import", move.pk)
    if request.method == "POST":
        kept = undo(move, request.user)
        messages.success(request, _("The import was taken back."))
        for sentence in kept:
            messages.warning(request, sentence)
        return redirect("import_page")
    pages = move.pages.select_related("page")
    context = framed(_("Take the import back"), (reverse("import", args=[move.pk]), name_of(move))) | {
        "move": move,
        "made": [moved.page for moved in pages if moved.page and moved.made],
        "updated": [moved.page for moved in pages if moved.page and not moved.made],
        "things": sum(moved.things.count() for moved in pages),
    }
    return render(request, "moving/undo.html", context)

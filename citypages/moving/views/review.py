"""Looking at what was recognised, before anything is saved."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from citypages.moving.models import Move, MovedPage
from citypages.moving.models.move import TYPE_NAMES
from citypages.moving.services import amend, change, change_type, choose, parts_of
from citypages.moving.views.editions import editions_for, join
from citypages.moving.views.frame import framed, title_of
from citypages.moving.views.kinds import KIND_NAMES
from citypages.moving.views.outcome import saved
from citypages.moving.views.part_form import PartForm, reason_choices
from citypages.moving.views.reach import page_of
from citypages.moving.views.rows import SURE, address_of, doubtful_of, dropped_of, rows_of, spans
from citypages.moving.views.standing import answered, standing_of
from cms.moving.parts import KINDS

STAY = "stay"


@require_http_methods(["GET", "POST"])
def review(request: HttpRequest, moved_id: int) -> HttpResponse:
    """The rows of one page; `?p=` where they do not fit on one. Raises Http404."""
    moved = page_of(request.user, moved_id)
    if moved.move.state != Move.State.READY or not moved.is_kept:
        return redirect("import", moved.move_id)
    if request.method == "POST":
        return _taken(request, moved)
    return _shown(request, moved)


def _taken(request: HttpRequest, moved: MovedPage) -> HttpResponse:
    """Keep what was typed, then do what the button says. Raises Http404."""
    parts = parts_of(moved)
    numbers = [int(one) for one in request.POST.getlist("part") if one.isdecimal() and int(one) < len(parts)]
    forms = {number: PartForm(number, parts[number], request.POST) for number in numbers}
    amend(moved, {number: values for number, form in forms.items() if (values := form.corrected)})
    people = {str(n): answer for n in numbers if (answer := _person(request.POST.get(f"person-{n}", "")))}
    if people:
        choose(moved, people=moved.choices.get("people", {}) | people)
    answered(moved, request.POST)
    if "edition" in request.POST:
        join(moved, request.POST["edition"], request.user)
    act, _dot, target = request.POST.get("act", STAY).partition(".")
    at_fault = {number: form for number, form in forms.items() if form.errors}
    if act == "save":
        return _shown(request, moved, at_fault) if at_fault else saved(request, moved.move)
    try:
        at = _done(request, moved, act, target)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        at = ""
    at_fault.pop(int(at.removeprefix("part-")) if at else -1, None)
    if at_fault:
        return _shown(request, moved, at_fault)
    return redirect(f"{request.get_full_path()}{'#' if at else ''}{at}")


def _done(request: HttpRequest, moved: MovedPage, act: str, target: str) -> str:
    """Do it; returns the id of the row it was about. Raises ValidationError."""
    number, _dot, kind = target.partition(".")
    if act == "type":
        change_type(moved, target)
    if not number.isdecimal():
        return ""
    if act == "menu":
        kind = request.POST.get(f"kind-{number}", "")
    if act in ("kind", "menu", "drop"):
        change(moved, int(number), "dropped" if act == "drop" else kind)
        amend(moved, _reason(request, number) if act == "drop" else {}, fresh=[int(number)])
    elif act == "right":
        amend(moved, {}, checked=[int(number)])
    return f"part-{number}"


def _reason(request: HttpRequest, number: str) -> dict[int, dict[str, str]]:
    reason = request.POST.get(f"reason-{number}", "")
    return {int(number): {"reason": reason}} if reason in dict(reason_choices()) else {}


def _person(answer: str) -> int | str:
    return int(answer) if answer.isdecimal() else answer if answer == "text" else ""


def _shown(request: HttpRequest, moved: MovedPage, at_fault: dict[int, PartForm] | None = None) -> HttpResponse:
    parts = parts_of(moved)
    cut = spans(parts)
    asked = request.GET.get("p", "1")
    page = min(int(asked) if asked.isdecimal() and asked != "0" else 1, len(cut))
    doubtful = doubtful_of(moved)
    others = moved.move.pages.count()
    overview = [(reverse("import", args=[moved.move_id]), _("Imported pages"))] if others > 1 else []
    context: dict[str, Any] = framed(_("Check what was recognised"), *overview, subtitle=title_of(moved)) | {
        "moved": moved,
        "title": title_of(moved),
        "rows": rows_of(moved, cut[page - 1], cut, at_fault),
        "types": [(key, name, key == moved.page_type) for key, name in TYPE_NAMES.items()],
        "type_is_sure": _type_is_sure(moved),
        "kinds": [(key, KIND_NAMES[key].label) for key in KINDS if key != "dropped"],
        "reasons": reason_choices(),
        "doubtful": doubtful,
        "first_doubtful": address_of(doubtful[0], cut, page) if doubtful else "",
        "dropped": [(address_of(number, cut, page), said, why) for number, said, why in dropped_of(moved, parts)],
        "standing": standing_of(moved, request.user),
        "total": len(parts),
        "pages": [(number, number == page) for number in range(1, len(cut) + 1)],
        "others": others,
        "editions": editions_for(moved, request.user),
        "faults": len(at_fault or ()),
    }
    return render(request, "moving/review.html", context, status=422 if at_fault else 200)


def _type_is_sure(moved: MovedPage) -> bool:
    given = moved.choices.get("type") or moved.move.page_type
    return bool(given) or moved.recognised.get("type_sure", 0) >= SURE

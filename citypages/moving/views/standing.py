"""What stands on the site already where a page would go: asked before it is saved, not after."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import QueryDict
from django.utils.translation import gettext as _
from wagtail.models import Page

from citypages.moving.models import MovedPage
from citypages.moving.placing import spot_of
from citypages.moving.services import choose
from citypages.moving.services.choosing import recognised_of
from citypages.moving.writing import existing


@dataclass(frozen=True)
class Question:
    """Something to be answered by a tick. `name` is that of the choice (services.choosing)."""

    name: str
    label: str
    said: str
    is_chosen: bool


@dataclass(frozen=True)
class Standing:
    """Where the draft will stand, and what to ask about it."""

    place: str
    questions: list[Question]
    page: Page | None = None


def standing_of(moved: MovedPage, user: Any) -> Standing:
    """The page's place as the choices are now."""
    chosen = moved.choices
    try:
        spot = spot_of(moved, recognised_of(moved), user)
    except PermissionDenied:
        return Standing(_("You may not make this kind of page on this site."), [])
    questions = []
    if moved.page_type in ("city", "programme"):
        label = _("Put it on the front page of the site, as a draft")
        said = _("The front page that visitors see stays as it is until somebody publishes the draft.")
        questions.append(Question("onto", label, said, bool(chosen.get("onto"))))
    before = existing(moved, spot, user)
    if before.refusal or chosen.get("overwrite"):
        label = _("Write over the draft that is there")
        said = before.refusal or _("The page was made from this source earlier.")
        questions.append(Question("overwrite", label, said, bool(chosen.get("overwrite"))))
    return Standing(_place(spot.parent, spot.onto, before.page), questions, before.page)


def answered(moved: MovedPage, data: QueryDict) -> None:
    """Store the ticks; an unticked one counts only where it was asked for."""
    asked = [name for name in data.getlist("asked") if name in ("onto", "overwrite")]
    given = {name: name in data for name in asked}
    changed = {name: value for name, value in given.items() if value != bool(moved.choices.get(name))}
    if changed:
        choose(moved, **changed)


def _place(parent: Page, onto: Page | None, page: Page | None) -> str:
    if onto is not None:
        return _("The draft is one of the page “%(page)s”.") % {"page": onto.get_admin_display_title()}
    if page is not None:
        return _("The draft “%(page)s” is updated.") % {"page": page.get_admin_display_title()}
    return _("A new draft below “%(page)s”.") % {"page": parent.get_admin_display_title()}

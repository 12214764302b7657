"""Drafts of what was recognised. Nothing is published."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from citypages.moving.drafting import Draft, drawn
from citypages.moving.editions import is_edition, save_edition
from citypages.moving.models import Move, MovedPage
from citypages.moving.placing import Spot, place_of, spot_of
from citypages.moving.reports import told
from citypages.moving.services.choosing import recognised_of
from citypages.moving.services.rights import check_section
from citypages.moving.storing import Store
from citypages.moving.storing.addresses import redirect
from citypages.moving.writing import existing, make, update


def save(move: Move, user: Any) -> list[Page]:
    """Make or update the drafts of an import in one transaction; returns their pages, editions last.

    Raises PermissionDenied, ValidationError for an import that is not ready or was saved.
    """
    check_section(user, move.section)
    stores: list[Store] = []
    try:
        with transaction.atomic():
            locked = _locked(move)
            chosen = [moved for moved in locked.pages.order_by("pk") if moved.is_kept and not moved.choices.get("skip")]
            chosen.sort(key=is_edition)
            pages = [page for moved in chosen if (page := _save(moved, user, stores))]
            Move.objects.filter(pk=move.pk).update(state=Move.State.SAVED, error="")
    except BaseException:
        for store in stores:
            store.take_back_files()
        raise
    move.state = Move.State.SAVED
    return pages


def _locked(move: Move) -> Move:
    """The import, which nobody else saves meanwhile."""
    locked = Move.objects.select_for_update().get(pk=move.pk)
    if locked.state not in (Move.State.READY, Move.State.SAVING):
        raise ValidationError(_("This import was saved or taken back already."))
    return locked


def planned(moved: MovedPage, user: Any) -> tuple[Spot, Draft]:
    """Where a page would go and what it would say. Stores nothing. Raises PermissionDenied."""
    recognised = recognised_of(moved)
    spot = spot_of(moved, recognised, user)
    return spot, drawn(recognised, place_of(moved, recognised, spot, user))


def _save(moved: MovedPage, user: Any, stores: list[Store]) -> Page | None:
    """One page; None where nothing was made, for a reason that the report tells."""
    spot, draft = planned(moved, user)
    draft.note(spot.note)
    if is_edition(moved) and (page := save_edition(moved, draft, spot, user)):
        return page
    before = existing(moved, spot, user)
    if before.refusal:
        draft.note(before.refusal)
        moved.page, moved.revision = before.page, before.revision
        moved.report = told(draft, spot.model)
        moved.save()
        return None
    store = Store(moved, user)
    stores.append(store)
    store.keep(draft)
    if before.page is not None:
        moved.before = before.page.latest_revision
        page, revision = update(before.page, draft, user)
        moved.updated = True
    else:
        page, revision = make(spot, draft, moved.move.city_key, user)
        moved.made = True
    for path in draft.redirects:
        redirect(store, path, page)
    moved.page, moved.revision = page, revision
    draft.notes += [note for note in store.notes if note not in draft.notes]
    moved.report = told(draft, spot.model, revision.as_object()) | {"saved_at": timezone.now().isoformat()}
    moved.save()
    moved.attachments.all().delete()
    return page

"""Taking an import back: exactly what it made, as far as nobody has gone on with it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import ProtectedError
from django.utils.translation import gettext as _
from wagtail.contrib.redirects.models import Redirect
from wagtail.log_actions import log
from wagtail.models import ReferenceIndex
from wagtail_localize.models import StringTranslation

from citypages.moving.models import Move, MovedPage, MovedThing
from citypages.moving.services.rights import check_section
from cms.people.models import ContactRole, Organisation, Person
from media.models import CustomDocument, CustomImage

MODELS: dict[str, Any] = {
    MovedThing.Kind.TEXT: StringTranslation,
    MovedThing.Kind.REDIRECT: Redirect,
    MovedThing.Kind.PERSON: Person,
    MovedThing.Kind.ORGANISATION: Organisation,
    MovedThing.Kind.IMAGE: CustomImage,
    MovedThing.Kind.DOCUMENT: CustomDocument,
}


def undo(move: Move, user: Any) -> list[str]:
    """Remove what the import made; returns sentences about what is kept, and why.

    Raises PermissionDenied, ValidationError for an import that was not saved.
    """
    check_section(user, move.section)
    with transaction.atomic():
        locked = Move.objects.select_for_update().get(pk=move.pk)
        if locked.state != Move.State.SAVED:
            raise ValidationError(_("There is nothing to take back: this import is not saved."))
        kept: list[str] = []
        for moved in locked.pages.select_related("page", "revision", "before").order_by("-pk"):
            kept += _undo_page(moved, user)
        for kind, model in MODELS.items():  # people before the pictures that show them
            for thing in MovedThing.objects.filter(moved_page__move=locked, kind=kind):
                kept += _undo_thing(thing, model, user)
        locked.state = move.state = Move.State.UNDONE
        locked.save(update_fields=["state"])
    return kept


def _undo_page(moved: MovedPage, user: Any) -> list[str]:
    page = moved.page and moved.page.specific
    if page is None or not (moved.made or moved.updated):
        return []
    shown = {"page": page.get_admin_display_title()}
    if moved.made and page.live:
        return [_("“%(page)s” stays: it has been published.") % shown]
    if page.latest_revision_id != moved.revision_id:
        return [_("“%(page)s” stays: it has been edited since.") % shown]
    if moved.made and page.get_children().exists():
        return [_("“%(page)s” stays: other pages stand below it.") % shown]
    if not page.permissions_for_user(user).can_edit():
        return [_("“%(page)s” stays: it is not yours to change.") % shown]
    if moved.made:
        page.delete(user=user)
    elif moved.before:
        earlier = moved.before.as_object()
        earlier.save_revision(user=user, changed=True, log_action="wagtail.revert", previous_revision=moved.before)
    MovedPage.objects.filter(pk=moved.pk).update(made=False, updated=False, revision=None)
    return []


def _undo_thing(thing: MovedThing, model: Any, user: Any) -> list[str]:
    row = model.objects.filter(pk=thing.thing).first()
    if row is None:
        return []
    if _is_used(row):
        return [_("“%(thing)s” stays: it is used.") % {"thing": row}]
    log(row, "wagtail.delete", user=user) if model in (Person, Organisation, Redirect) else None
    try:
        with transaction.atomic():
            row.delete()
    except ProtectedError:
        return [_("“%(thing)s” stays: it is used.") % {"thing": row}]
    thing.delete()
    return []


def _is_used(row: Any) -> bool:
    """Whether a page or anything else refers to it; a redirect and a translated text are referred to by nothing."""
    if isinstance(row, Redirect):
        return row.redirect_page_id is not None and row.redirect_page.live
    if isinstance(row, StringTranslation):
        return False
    if isinstance(row, Person) and ContactRole.objects.filter(person=row).exists():
        return True
    return ReferenceIndex.get_references_to(row).exists()

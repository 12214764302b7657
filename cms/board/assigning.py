"""Saying whose a translation is and until when."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Locale

from cms.board.models import Assignment
from cms.board.notices import tell_owner
from cms.board.tasks import mail_notices


@transaction.atomic
def assign(pages: Iterable[Any], language: str, by: Any, values: Mapping[str, Any]) -> int:
    """Set what is in `values` (`owner`, `due`, `note`) for these pages; what is not in it stays.

    What changes is logged in the page's history and told to a new owner, but not to who takes the work herself.
    Returns how many were changed.
    """
    locale = Locale.objects.get(language_code=language)
    keys = {page.translation_key: page for page in pages}
    found = Assignment.objects.select_for_update().filter(translation_key__in=keys, locale=locale)
    there = {assignment.translation_key: assignment for assignment in found}
    changed = told = 0
    for key, page in keys.items():
        assignment = there.get(key) or Assignment(translation_key=key, locale=locale)
        before = assignment.owner_id
        if not _set(assignment, values):
            continue
        changed += 1
        assignment.set_by, assignment.set_at = by, timezone.now()
        assignment.save()
        _log(page, assignment, language, by)
        if assignment.owner_id not in {None, before, by.pk}:
            told += tell_owner(assignment)
    if told:
        transaction.on_commit(mail_notices.enqueue)
    return changed


def _set(assignment: Assignment, values: Mapping[str, Any]) -> bool:
    """Whether anything became different."""
    different = {name: value for name, value in values.items() if getattr(assignment, name) != value}
    for name, value in different.items():
        setattr(assignment, name, value)
    return bool(different)


def _log(page: Any, assignment: Assignment, language: str, by: Any) -> None:
    """By number, so that the name of somebody whose account is deleted is forgotten here too."""
    due = assignment.due.isoformat() if assignment.due else ""
    data = {"language": language, "owner": assignment.owner_id, "due": due, "note": assignment.note}
    log(instance=page.specific_deferred, action="board.assign", user=by, data=data)

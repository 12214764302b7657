"""Storing a city's part without touching anything else of the page, in every version of it that may yet go live.

The page's own editors may have a draft open, submitted, scheduled or planned: theirs stays as it is, with the new row
in it, so that publishing theirs never takes the city's words back.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.log_actions import log
from wagtail.models import Page, Revision, TaskState

from cms.release.models import Release
from cms.translation.listening import queue
from projectpages.models import Participation, ProjectPage

FIELDS = ("local_text", "contact", "total_cost", "eu_support")
ATTRIBUTES = ("local_text", "contact_id", "total_cost", "eu_support")


def values_of(row: Any) -> dict[str, Any]:
    """What a city keeps of a row."""
    return {name: getattr(row, name) for name in ATTRIBUTES}


def drafted_values(part: Participation) -> dict[str, Any] | None:
    """The same row in the page's newest draft; None without a draft, or where it has left the row or its city out."""
    page = part.page
    if not page.has_unpublished_changes or page.latest_revision is None:
        return None
    for row in page.latest_revision.content.get("participations", ()):
        if row["translation_key"] == str(part.translation_key) and row["city"] == part.city:
            sums = {name: Decimal(row[name]) if row.get(name) else None for name in ("total_cost", "eu_support")}
            return {"local_text": row.get("local_text", ""), "contact_id": row.get("contact"), **sums}
    return None


@transaction.atomic
def save_part(part: Participation, values: Mapping[str, Any], user: Any, publish: bool) -> None:
    """Store the values in the newest draft and, to `publish`, on the sites. Rights are the caller's to ask.

    Raises Participation.DoesNotExist where the row was given to another city or left out meanwhile.
    """
    page = ProjectPage.objects.select_for_update(of=("self",)).get(pk=part.page_id)
    stored = Participation.objects.select_related("page__latest_revision").get(pk=part.pk, city=part.city, page=page)
    before = drafted_values(stored) or values_of(stored)
    latest = page.get_latest_revision() if page.has_unpublished_changes else None
    if not publish:
        _draft(latest.as_object() if latest else page, part, values, user)
    elif latest is None and not _pending(page).exists():
        _change(page, part, values)
        revision = page.save_revision(user=user, clean=False)
        PublishPageRevisionAction(revision, user=user, log_action=False).execute(skip_permission_checks=True)
    else:
        _publish_beside(page, part, values)
        if latest is not None:
            latest.refresh_from_db()
            _draft(latest.as_object(), part, values, user)
    _note(page, part, before, values, user, publish)


def _draft(version: Any, part: Participation, values: Mapping[str, Any], user: Any) -> None:
    """A new draft, so that whoever has an older one open is told when saving it (cms/keeping)."""
    if _change(version, part, values):
        version.save_revision(user=user, clean=False)


def _publish_beside(page: Any, part: Participation, values: Mapping[str, Any]) -> None:
    """Put the row on the sites while something else of the page waits, and write it into what waits.

    Publishing a revision would cancel the page's moderation and its schedule.
    """
    row = Participation.objects.get(pk=part.pk)
    for name, value in values.items():
        setattr(row, name, value)
    row.save(update_fields=FIELDS)
    pending = _pending(page) | Revision.page_revisions.filter(pk=page.live_revision_id)
    for revision in pending.distinct():
        version = revision.as_object()
        if _change(version, part, values):
            Revision.objects.filter(pk=revision.pk).update(content=version.serializable_data())
    Page.objects.filter(pk=page.pk).update(last_published_at=timezone.now())
    # Not Wagtail's signal: a plan (cms/release) would take its own text for published.
    queue(page, page.live_revision)


def _pending(page: Page) -> Any:
    """Versions that go live without anybody typing again: scheduled, in moderation, planned."""
    moderated = TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS, revision__object_id=str(page.pk))
    planned = Release.objects.planned().filter(page=page.pk)
    chosen = Q(pk__in=moderated.values("revision")) | Q(pk__in=planned.values("revision"))
    return Revision.page_revisions.filter(chosen | Q(approved_go_live_at__isnull=False), object_id=str(page.pk))


def _change(version: Any, part: Participation, values: Mapping[str, Any]) -> bool:
    """Set the row's values on a version of the page, in memory; whether the row is there."""
    rows = list(version.participations.all())
    row = next((row for row in rows if row.translation_key == part.translation_key and row.city == part.city), None)
    if row is None:
        return False
    for name, value in values.items():
        setattr(row, name, value)
    version.participations = rows
    return True


def _note(
    page: Page, part: Participation, before: Mapping[str, Any], values: Mapping[str, Any], user: Any, publish: bool
) -> None:
    """Who changed what, in the page's history."""
    action = "projectpages.part.publish" if publish else "projectpages.part.draft"
    changes = {name: [_text(before[name]), _text(values[name])] for name in _changed(before, values)}
    log(instance=page, action=action, user=user, data={"city": part.city, "part": part.pk, "changes": changes})


def _changed(before: Mapping[str, Any], values: Mapping[str, Any]) -> Iterable[str]:
    return [name for name in values if before[name] != values[name]]


def _text(value: Any) -> str:
    return "" if value is None else str(value)

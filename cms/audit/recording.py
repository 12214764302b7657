"""Every entry of Wagtail's log, whoever writes it, gets its record at once."""

import sys
from pathlib import Path
from typing import Any

from django.db.models import Model
from wagtail.log_actions import get_active_log_context
from wagtail.models import Page, PageLogEntry

from cms.access.at_work import request_at_work
from cms.audit.guard import log_opened
from cms.audit.kinds import is_covered, kind_of
from cms.audit.models import Record
from cms.audit.places import city_of, city_of_path

Entry = Any  # PageLogEntry or ModelLogEntry, of which Wagtail gives no types
# Threads of the web server and of the worker; other commands are told by name.
SERVING = frozenset({"serve", "runserver", "worker"})


def entry_made(instance: Entry, created: bool, raw: bool = False, **kwargs: Any) -> None:
    """For the signal `post_save` of Wagtail's two kinds of entries."""
    if created and not raw:
        record(instance)


def record(entry: Entry, way: str | None = None) -> Record:
    """The record of an entry; `way` says how it came about where that is known better than now."""
    is_page = isinstance(entry, PageLogEntry)
    if way is None:
        way = entry.data["way"] if isinstance(entry.data, dict) and "way" in entry.data else way_of_now()
    made = Record.objects.create(
        page_entry=entry if is_page else None,
        model_entry=None if is_page else entry,
        at=entry.timestamp,
        action=entry.action,
        kind=kind_of(entry.action),
        city=_city(entry),
        user_id=entry.user_id,
        way=way,
        content_type_id=entry.content_type_id,
        object_id=str(entry.object_id),
        label=entry.label[:255],
        act=entry.uuid,
    )
    _cover(made)
    return made


def way_of_now() -> str:
    """'' in a request, 'worker', or a command as 'manage.py setup_cities'."""
    if request_at_work() is not None:
        return ""
    name = Path(sys.argv[0]).name
    command = sys.argv[1] if len(sys.argv) > 1 and name in {"manage.py", "django-admin"} else ""
    if command in SERVING:
        return "worker" if command == "worker" else ""
    return f"manage.py {command}"[:60] if command else name[:60]


def _city(entry: Entry) -> str:
    if isinstance(entry.data, dict) and "city" in entry.data:
        return entry.data["city"]
    instance = _object_of(entry)
    return city_of(instance) if instance is not None else ""


def _object_of(entry: Entry) -> Model | None:
    if isinstance(entry, PageLogEntry):
        known = entry._state.fields_cache.get("page")
        return known or Page.objects.filter(pk=entry.page_id).first()
    model = entry.content_type.model_class() if entry.content_type else None
    return model._base_manager.filter(pk=entry.object_id).first() if model else None


def _cover(made: Record) -> None:
    """Wagtail says that a form was saved, we say what it changed: within one act the second is enough."""
    if made.act is None or made.content_type_id is None:
        return
    same = list(Record.objects.filter(act=made.act, content_type=made.content_type_id, object_id=made.object_id))
    actions = [other.action for other in same]
    covered = [other.pk for other in same if not other.covered and is_covered(other.action, actions)]
    if covered:
        with log_opened():
            Record.objects.filter(pk__in=covered).update(covered=True)


def page_goes(instance: Page, **kwargs: Any) -> None:
    """For the signal `pre_delete` of pages: what is deleted by a query has no entry of Wagtail's."""
    of_page = PageLogEntry.objects.filter(page=instance.pk, deleted=True, action="wagtail.delete")
    if not of_page.exists():
        city = city_of_path(instance.path)
        PageLogEntry.objects.log_action(
            instance,
            "wagtail.delete",
            deleted=True,
            title=instance.draft_title or instance.title,
            data={"city": city},
            user=get_active_log_context().user,
            uuid=get_active_log_context().uuid,
        )

"""Records as they are read: one sentence each, with names looked up for all of them at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db.models import prefetch_related_objects
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.audit.changes import in_words
from cms.audit.models import Record
from cms.audit.sealing import people_types
from cms.audit.sentences import sentence
from cms.cities import city_by_slug


@dataclass(frozen=True)
class Row:
    """A record in the words of the language that is being written. `address`: where the object is edited."""

    record: Record
    who: str
    sentence: str
    type: str
    city: str
    changes: list[str]
    comment: str
    address: str = ""

    @property
    def at(self) -> Any:
        """For the export."""
        return self.record.at

    @property
    def kind(self) -> str:
        """In words."""
        return str(self.record.get_kind_display())

    @property
    def label(self) -> str:
        """What the object was called."""
        return self.record.label

    @property
    def what_changed(self) -> str:
        """All of it in one cell."""
        return "; ".join([*self.changes, *([self.comment] if self.comment else [])])


def rows(records: Iterable[Record], reader: Any = None) -> list[Row]:
    """As many queries for one as for a page full. `reader`: whose links are made; nobody's in mails and files."""
    found = list(records)
    prefetch_related_objects(found, "page_entry", "model_entry")
    people, names, pages = people_types(), _names(found), _live_numbers(found) if reader else set()
    return [_row(record, names, people, _address(record, pages, reader)) for record in found]


def _row(record: Record, names: dict[int, str], people: set[int], address: str) -> Row:
    entry, model = record.entry, _model(record)
    data = entry.data if entry and isinstance(entry.data, dict) else {}
    kind = capfirst(str(model._meta.verbose_name)) if model else ""
    label = record.label or (_("deleted person") if record.content_type_id in people else "–")
    who = _who(record, data, names)
    told = {"who": who, "what": label, "type": kind.lower(), "did": str(entry.message) if entry else record.action}
    is_page = record.page_entry_id is not None
    city = city_by_slug(record.city)
    return Row(
        record,
        who,
        capfirst(sentence(record.action, is_page=is_page, event=data.get("event", ""), told=told)),
        kind,
        city.name if city else _("Programme"),
        in_words(data.get("changes"), model) + _details(data),
        str(entry.comment) if entry and entry.formatter else "",
        address,
    )


def _details(data: dict[str, Any]) -> list[str]:
    return [f"{name}: {data[name]}" for name in ("list", "format", "file", "number", "before") if name in data]


def _who(record: Record, data: dict[str, Any], names: dict[int, str]) -> str:
    if record.user_id:
        return names.get(record.user_id) or _("Deleted user")
    if data.get("way") == "outside":
        return _("Somebody past the system")
    if record.way.startswith("manage.py"):
        return _("The command %(name)s") % {"name": record.way.removeprefix("manage.py ")}
    return _("The system")


def _names(records: list[Record]) -> dict[int, str]:
    """Of those who acted and still have an account."""
    keys = {record.user_id for record in records if record.user_id}
    users = get_user_model()._base_manager.filter(pk__in=keys)
    return {user.pk: user.get_full_name().strip() or user.get_username() for user in users}


def _live_numbers(records: list[Record]) -> set[str]:
    """Pages that there still are."""
    keys = [record.object_id for record in records if record.page_entry_id]
    return {str(key) for key in Page.objects.filter(pk__in=keys).values_list("pk", flat=True)}


def _address(record: Record, pages: set[str], reader: Any) -> str:
    if record.object_id in pages and record.page_entry_id:
        return reverse("wagtailadmin_pages:history", args=[record.object_id])
    model = _model(record)
    if reader and reader.is_superuser and record.label and model is get_user_model():
        return reverse("wagtailusers_users:edit", args=[record.object_id])
    return ""


def _model(record: Record) -> Any:
    if not record.content_type_id:
        return None
    try:
        return ContentType.objects.get_for_id(record.content_type_id).model_class()
    except ContentType.DoesNotExist:
        return None

"""What can be corrected in a part, as a small form of its own; all of a page are sent together."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _
from phonenumber_field.formfields import PhoneNumberField

from citypages.moving.marked import markup, typed
from citypages.moving.views.kinds import FACT_NAMES, KIND_NAMES, REASON_NAMES
from cms.moving.parts import Part
from cms.people.fields import MailFormField

HELSINKI = ZoneInfo("Europe/Helsinki")
MINUTE = "%Y-%m-%dT%H:%M"
PHONE_FAULT = _("This is not a telephone number. Write it like 050 123 4567 or +358 50 123 4567.")
MARKS_HELP = _("**bold**, *italics*, [text](address); each row of a list begins with a hyphen or a number.")
LEVELS = [("2", _("Main heading")), ("3", _("Below a main heading")), ("4", _("Below that"))]
CREDITS = [("photo", _("Photograph")), ("drawing", _("Drawing")), ("chart", _("Chart")), ("video", _("Video"))]
COLUMNS = (("name", _("Project")), ("expansion", _("Full name")), ("address", _("Web address")))
MOST_ROWS = 60  # of a list of projects that are open to correction; the rest is taken as it is


class MomentField(forms.DateTimeField):
    """A time in Finland, kept as text with its offset."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format=MINUTE)
        super().__init__(widget=widget, input_formats=[MINUTE, "%Y-%m-%dT%H:%M:%S"], **kwargs)

    def has_changed(self, initial: Any, data: Any) -> bool:
        return str(initial or "")[:16] != str(data or "")[:16]

    def clean(self, value: Any) -> str:
        moment = super().clean(value)
        return moment.replace(tzinfo=HELSINKI).isoformat() if moment else ""


class MarkedField(forms.CharField):
    """A text with four marks for bold, italics, links and lists; kept as markup."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": 4}), help_text=MARKS_HELP, **kwargs)

    def has_changed(self, initial: Any, data: Any) -> bool:
        return str(initial or "").split() != str(data or "").split()


class PartForm(forms.Form):
    """The values of one part. Only what differs from what the form was drawn with counts as corrected."""

    def __init__(self, number: int, part: Part, data: Any = None) -> None:
        super().__init__(data, prefix=f"part-{number}")
        self.part = part
        for name, label, what in KIND_NAMES[part.kind].fields:
            self.fields[name] = _field(what, label, str(part.values.get("field", "")))
            self.initial[name] = _shown(what, part.values.get(name))
        self.rows = list(part.values.get("rows") or ()) if part.kind == "project_list" else []
        for row, values in enumerate(self.rows[:MOST_ROWS]):
            for name, label in COLUMNS:
                self.fields[f"{name}-{row}"] = forms.CharField(label=label, required=False, max_length=1000)
                self.initial[f"{name}-{row}"] = values.get(name) or ""

    @property
    def plain_fields(self) -> list[forms.BoundField]:
        """All but those of rows."""
        return [self[name] for name, _label, _what in KIND_NAMES[self.part.kind].fields]

    @property
    def row_fields(self) -> list[list[forms.BoundField]]:
        """Of each row its three fields."""
        return [[self[f"{name}-{row}"] for name, _label in COLUMNS] for row in range(len(self.rows[:MOST_ROWS]))]

    def full_clean(self) -> None:
        """What was recognised and stands untouched is nobody's fault, be it as odd as it may."""
        super().full_clean()
        for name in [name for name in self.errors if name not in self.changed_data]:
            del self.errors[name]

    @property
    def corrected(self) -> dict[str, Any]:
        """Values that are valid and differ from what the part says."""
        if not self.is_bound:
            return {}
        self.is_valid()
        found: dict[str, Any] = {}
        for name, _label, what in KIND_NAMES[self.part.kind].fields:
            if name in self.changed_data and name in self.cleaned_data:
                found[name] = _stored(what, self.cleaned_data[name])
        if any("-" in name for name in self.changed_data):
            found["rows"] = [*map(self._row, range(len(self.rows[:MOST_ROWS]))), *self.rows[MOST_ROWS:]]
        return found

    def _row(self, row: int) -> dict[str, Any]:
        typed = {name: self.cleaned_data.get(f"{name}-{row}") for name, _label in COLUMNS}
        return self.rows[row] | {name: value for name, value in typed.items() if value is not None}


def reason_choices() -> list[tuple[str, str]]:
    """Why a part is left out."""
    return [(key, str(name)) for key, name in REASON_NAMES.items()]


def _field(what: str, label: Any, fact: str) -> forms.Field:
    common: dict[str, Any] = {"label": FACT_NAMES.get(fact, label) if what == "line" else label, "required": False}
    if what in ("text", "marked"):
        return (
            MarkedField(**common)
            if what == "marked"
            else forms.CharField(widget=forms.Textarea(attrs={"rows": 2}), **common)
        )
    if what == "phone":
        return PhoneNumberField(region="FI", error_messages={"invalid": PHONE_FAULT}, **common)
    if what == "mail":
        return MailFormField(**common, widget=forms.TextInput(attrs={"inputmode": "email"}))
    if what == "url":
        return forms.URLField(
            **common, max_length=2000, assume_scheme="https", widget=forms.TextInput(attrs={"inputmode": "url"})
        )
    if what == "yes":
        return forms.BooleanField(**common)
    if what == "moment":
        return MomentField(**common)
    if what in ("level", "credit"):
        return forms.ChoiceField(choices=LEVELS if what == "level" else CREDITS, **common)
    return forms.CharField(**common, max_length=2000)


def _shown(what: str, value: Any) -> Any:
    if what == "tags":
        return " ".join(f"#{tag}" for tag in value or ())
    if what == "marked":
        return typed(str(value or ""))
    if what == "yes":
        return bool(value)
    if what == "moment":
        moment = _moment(str(value or ""))
        return (moment.astimezone(HELSINKI) if moment and moment.tzinfo else moment).strftime(MINUTE) if moment else ""
    return str(value) if what in ("level", "line", "text") and value is not None else value or ""


def _stored(what: str, value: Any) -> Any:
    if what == "tags":
        return [tag for word in value.replace(",", " ").split() if (tag := word.strip("#"))]
    if what == "marked":
        return markup(value)
    if what == "level":
        return int(value or 2)
    if what == "phone":
        return value.as_e164 if value else ""
    return value


def _moment(value: str) -> datetime | None:
    try:
        return parse_datetime(value)
    except ValueError:
        return None

"""The form that assigns one page or many."""

from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.utils import get_user_display_name

from cms.board.days import today
from cms.board.models import Assignment

KEEP, NOBODY = "keep", ""


class AssignForm(forms.Form):
    """Owner, due date and note. Of several pages what is left empty stays as it is."""

    owner = forms.ChoiceField(label=_("Translated by"), required=False)
    due = forms.DateField(
        label=_("Due date"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=Assignment._meta.get_field("due").help_text,
    )
    clear_due = forms.BooleanField(label=_("Remove the due dates"), required=False)
    note = forms.CharField(
        label=_("Note"), required=False, max_length=300, help_text=Assignment._meta.get_field("note").help_text
    )

    def __init__(self, *args: Any, people: list[Any], single: Any = None, **kwargs: Any) -> None:
        """`people` may be chosen; `single` is the row when there is only one."""
        super().__init__(*args, **kwargs)
        self.single = single
        nobody = (NOBODY, _("Nobody yet"))
        keep = [] if single else [(KEEP, _("As it is"))]
        names = [(str(user.pk), get_user_display_name(user)) for user in people]
        if single and single.translator_id and str(single.translator_id) not in dict(names):
            names.append((str(single.translator_id), single.translator_name))
        owner: Any = self.fields["owner"]
        owner.choices = [*keep, nobody, *names]
        if single:
            del self.fields["clear_due"]
            given = {"owner": str(single.translator_id or ""), "due": single.due, "note": single.note or ""}
            self.initial = {**self.initial, **given}
        else:
            self.initial["owner"] = KEEP

    def clean_due(self) -> Any:
        """A day that is gone cannot be kept, unless it was set before."""
        due = self.cleaned_data["due"]
        if due and due < today() and not (self.single and self.single.due == due):
            raise ValidationError(_("This day is past."), code="past")
        return due

    @property
    def values(self) -> dict[str, Any]:
        """What to set."""
        given = self.cleaned_data
        found: dict[str, Any] = {}
        if given["owner"] != KEEP:
            found["owner"] = get_user_model().objects.get(pk=given["owner"]) if given["owner"] else None
        if self.single or given["due"] or given.get("clear_due"):
            found["due"] = None if given.get("clear_due") else given["due"]
        if self.single or given["note"]:
            found["note"] = given["note"]
        return found

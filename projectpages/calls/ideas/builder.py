"""The form that visitors fill in, built from the questions that editors wrote."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.forms.forms import BaseForm, FormBuilder

from cms.forms import SafeForm

ROWS, LONGEST = 6, 5000


class IdeaForm(SafeForm, BaseForm):
    """What every idea form has, whatever its questions."""

    prefix = "idea"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for bound in self.questions:
            field = bound.field
            if field.required and not isinstance(field, forms.BooleanField):
                field.error_messages["required"] = _("Fill in this field.")
            if isinstance(field.widget, forms.Textarea):
                field.widget.attrs["rows"] = ROWS
                field.widget.attrs.pop("cols", None)
            if isinstance(field, forms.EmailField):
                field.widget.attrs |= {"autocomplete": "email"}


class IdeaFormBuilder(FormBuilder):
    """Limits the length of what is written."""

    def create_multiline_field(self, field: Any, options: dict[str, Any]) -> forms.CharField:
        return super().create_multiline_field(field, options | {"max_length": LONGEST})

    def get_form_class(self) -> type[IdeaForm]:
        return type("FilledIdeaForm", (IdeaForm,), dict(self.formfields))

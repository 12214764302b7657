"""A model field for e-mail addresses the way people write them."""

import re
from typing import Any

from django import forms
from django.db import models


class MailFormField(forms.EmailField):
    """Repairs 'etu.suku (at) example.fi' before checking it."""

    def clean(self, value: Any) -> Any:
        return super().clean(re.sub(r"\s*[(\[]\s*(?:at|ät)\s*[)\]]\s*", "@", value or "", flags=re.IGNORECASE))


class MailField(models.EmailField):
    """An e-mail address that may be typed with (at)."""

    def deconstruct(self) -> tuple:
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.EmailField", args, kwargs

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**({"form_class": MailFormField, "widget": forms.TextInput} | kwargs))

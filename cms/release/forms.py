"""Which editions, when, and what if one is late."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateTimeInput
from wagtail.models import Locale

from cms.languages.names import language_name
from cms.release.models import Release


class LocalesField(forms.ModelMultipleChoiceField):
    """Languages by their names."""

    def label_from_instance(self, locale: Any) -> str:
        return language_name(locale.language_code)


class ReleaseForm(forms.Form):
    """A plan, as it is made or changed. The time is that of Finland."""

    locales = LocalesField(
        Locale.objects.none(), widget=forms.CheckboxSelectMultiple, label=_("Published together with the Finnish page")
    )
    when = forms.ChoiceField(
        choices=[("now", _("now, or as soon as all is ready")), ("at", _("at a set time"))],
        widget=forms.RadioSelect,
        initial="now",
        label=_("When"),
    )
    at = forms.DateTimeField(
        widget=AdminDateTimeInput, required=False, label=_("Time"), help_text=_("Finnish time (Europe/Helsinki).")
    )
    if_late = forms.ChoiceField(
        choices=Release.Late.choices,
        widget=forms.RadioSelect,
        initial=Release.Late.WAIT,
        label=_("If a translation is not ready then"),
        help_text=_(
            "Where a page is left out, readers of that language see what is published now, or the Finnish page with a "
            "note that it is not translated."
        ),
    )

    def __init__(self, *args: Any, possible: Sequence[Locale], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices: Any = self.fields["locales"]
        choices.queryset = Locale.objects.filter(pk__in=[locale.pk for locale in possible])

    def clean(self) -> dict[str, Any]:
        """A set time lies ahead."""
        data = super().clean() or {}
        if data.get("when") != "at":
            data["at"] = None
        elif "at" in data and data["at"] is None:
            self.add_error("at", ValidationError(_("Set the time."), code="required"))
        elif data.get("at") and data["at"] <= timezone.now():
            self.add_error("at", ValidationError(_("This time has passed."), code="passed"))
        return data

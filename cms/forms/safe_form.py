"""A form that robots fail at: a field that people never see, a time that people need, a limit for each address."""

import time
from typing import Any, ClassVar, NamedTuple, Self

from django import forms
from django.core import signing
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cms.forms.limits import within_limit

TRAP, TOKEN = "form_homepage", "form_opened"


class Fault(NamedTuple):
    """Something to mend, with the id of the input that is to blame ('' for none)."""

    text: str
    target: str = ""


class SafeForm(forms.Form):
    """Base of visitors' forms. Whatever is wrong, what was typed is shown again."""

    prefix = "form"
    fastest: ClassVar[float] = 2  # seconds that a person needs at least
    oldest: ClassVar[float] = 7 * 24 * 3600  # seconds; pages may wait in a cache
    limit: ClassVar[tuple[int, int]] = (5, 600)  # so many from one address in so many seconds

    form_homepage = forms.CharField(
        label=_("Leave this empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )
    form_opened = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, request: HttpRequest, **kwargs: Any) -> None:
        self.request = request
        super().__init__(*args, **{"label_suffix": ""} | kwargs)

    @classmethod
    def sent_in(cls, request: HttpRequest) -> bool:
        """Whether this form, of those on a page, was sent."""
        return request.method == "POST" and f"{cls.prefix}-{TOKEN}" in request.POST

    @classmethod
    def of(cls, request: HttpRequest, **kwargs: Any) -> Self:
        """The form as sent, else an empty one."""
        return cls(request.POST if cls.sent_in(request) else None, request=request, **kwargs)

    @property
    def token(self) -> str:
        """When the form was opened, signed. One that still holds is given again, so that nobody waits twice."""
        known = self.data.get(self.add_prefix(TOKEN), "")
        return known if self._age(known) is not None else self._signer().sign(str(int(time.time() * 1000)))

    @property
    def questions(self) -> list[forms.BoundField]:
        """The fields that people fill in."""
        return [field for field in self.visible_fields() if field.name != TRAP]

    @property
    def unseen(self) -> list[forms.BoundField]:
        """Hidden fields of the form's own."""
        return [field for field in self.hidden_fields() if field.name != TOKEN]

    @property
    def faults(self) -> list[Fault]:
        """All that is wrong, in the order of the fields; of a group the first choice is where to go."""
        faults = [Fault(str(text)) for text in self.non_field_errors()]
        for field in self:
            target = f"{field.auto_id}_0" if field.use_fieldset else field.id_for_label
            label = field.label if str(field.label).endswith("?") else f"{field.label}:"
            words = [f"{label} {text}" if field.label else str(text) for text in field.errors]
            faults += [Fault(text, "" if field.is_hidden else target) for text in words]
        return faults

    def clean(self) -> dict[str, Any]:
        """What people filled in, without what robots fail at."""
        cleaned = super().clean() or {}
        if cleaned.get(TRAP):
            self.data = {**dict(self.data.items()), self.add_prefix(TRAP): ""}
        if not self.errors and (fault := self._fault(cleaned)):
            self.add_error(None, fault)
        return {name: value for name, value in cleaned.items() if name not in {TRAP, TOKEN}}

    def _fault(self, cleaned: dict[str, Any]) -> str:
        """What is wrong with how the form was sent; '' for nothing. Only what is right so far counts for the limit."""
        age = self._age(cleaned.get(TOKEN, ""))
        if cleaned.get(TRAP):
            return gettext("The form was filled in like a robot would. Please send it again.")
        if age is None:
            return gettext("The form had been open for too long. Nothing is lost: please send it again.")
        if age < self.fastest:
            return gettext("That was quicker than a person types. Please send it again.")
        if not within_limit(self.request, str(self.prefix), *self.limit):
            return gettext("Many messages have come from your network. Please wait ten minutes and send again.")
        return ""

    def _age(self, token: str) -> float | None:
        """Seconds since the form was opened; None for a token that is forged or too old."""
        try:
            opened = int(self._signer().unsign(token)) / 1000
        except (signing.BadSignature, ValueError):
            return None
        age = time.time() - opened
        return age if age <= self.oldest else None

    def _signer(self) -> signing.Signer:
        return signing.Signer(salt=f"cms.forms.{self.prefix}")

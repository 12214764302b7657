"""What a PerLanguage value must satisfy, in the model and in the form alike."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.core.validators import ProhibitNullCharactersValidator
from django.utils.translation import gettext_lazy as _

from .names import language_name
from .values import PerLanguage


def validate_texts(
    value: PerLanguage, *, max_length: int | None = None, required_languages: Iterable[str] = ()
) -> None:
    """Raise ValidationError naming every language that lacks a text or has too long a one."""
    problems: list[ValidationError] = []
    for code in required_languages:
        if not value.in_language(code):
            message = _("%(language)s: this text is required.")
            problems.append(ValidationError(message, code="required", params={"language": language_name(code)}))
    for code, text in value.items():
        ProhibitNullCharactersValidator()(text)
        if max_length is not None and len(text) > max_length:
            message = _("%(language)s: at most %(limit)d characters, now there are %(count)d.")
            params = {"language": language_name(code), "limit": max_length, "count": len(text)}
            problems.append(ValidationError(message, code="max_length", params=params))
    if problems:
        raise ValidationError(problems)

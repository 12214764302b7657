"""System check: an analyser that the environment names is there."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register

from cms.search.analysis import choice

INSTALL = {
    "libvoikko": "Install libvoikko1 and voikko-fi (Debian's names) on the system.",
    "pyvoikko": "Install requirements-voikko.txt.",
    "light": "Install requirements.txt.",
}


@register
def named_analyser_is_there(app_configs: Sequence[Any] | None, **kwargs: Any) -> list[CheckMessage]:
    """An error where SEARCH_ANALYSER names what nobody knows, or what is not installed."""
    name = settings.SEARCH_ANALYSER
    if not name or (name in choice.NAMES and choice.is_available(name)):
        return []
    hint = INSTALL.get(name, f"It is one of {', '.join(choice.NAMES)}, or empty for the best at hand.")
    return [Error(f"SEARCH_ANALYSER={name} cannot be used on this machine.", hint=hint, id="search.E001")]

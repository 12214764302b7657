"""System checks: what `manage.py` says at every start about an environment that can run and is hardly meant."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, register
from django.core.checks import Warning as Doubt


@register()
def environment(app_configs: Sequence[Any] | None, **kwargs: Any) -> list[CheckMessage]:
    """A warning for each sentence that the settings have found."""
    return [Doubt(sentence, id="watching.W001") for sentence in settings.ENVIRONMENT_WARNINGS]

"""A form that comes back with a mistake shows what was chosen; Wagtail 8.0 fails there at a key that is no number."""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail.admin.widgets import BaseChooser

look_up = BaseChooser.get_instance


def chosen(self: BaseChooser, value: Any) -> Any:
    """What has this key; None for whatever cannot be a key, as for one that nothing has."""
    try:
        return look_up(self, value)
    except (TypeError, ValueError, OverflowError, ValidationError):
        return None


def install() -> None:
    """For every chooser of the admin."""
    BaseChooser.get_instance = chosen

"""For the translation editor: the button that fills empty rows."""

from typing import Any

from django import template
from django.middleware.csrf import get_token
from wagtail_localize.models import Translation

from cms.wording.machine import connector_for

register = template.Library()


@register.inclusion_tag("wording/machine_form.html", takes_context=True)
def machine_form(context: dict[str, Any], translation: Translation) -> dict[str, Any]:
    """A form that fills all empty rows; nothing where no machine is configured."""
    machine = connector_for(translation.source.locale, translation.target_locale)
    token = get_token(context["request"]) if machine else ""
    return {"translation": translation, "machine": machine, "token": token}

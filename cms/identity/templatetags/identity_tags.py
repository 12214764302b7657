"""The buttons below Wagtail's log-in form."""

from django import template
from django.conf import settings
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _

register = template.Library()


@register.simple_tag
def identity_buttons(going: str = "") -> list[dict[str, str]]:
    """`url` and `label` of each city with an identity provider; `going` is where the log-in leads."""
    query = f"?{urlencode({'next': going})}" if going else ""
    return [
        {"url": reverse("identity", args=[slug]) + query, "label": _label(provider.place)}
        for slug, provider in settings.OIDC_PROVIDERS.items()
    ]


def _label(city: object) -> str:
    """Finnish needs the genitive: 'Kirjaudu Turun tunnuksilla'."""
    name = city.genitive_fi if (get_language() or "").startswith("fi") else city.name  # type: ignore[attr-defined]  # a City
    return _("Log in with %(city)s account") % {"city": name}

"""The look of a site, in templates."""

from typing import Any

from django import template

from cms.look.palette import DARK, LIGHT
from cms.look.sheet import address
from cms.look.shown import Logo, Shown, looks, shown

register = template.Library()


@register.inclusion_tag("look/sheets.html", takes_context=True)
def look_sheets(context: dict[str, Any]) -> dict[str, str]:
    """Links to the style sheet with the accents of all sites, and in a preview to that of its scheme."""
    accents = [look.accents for look in _looks(context).values() if look.accents]
    scheme = getattr(context.get("request"), "look_scheme", "")
    return {"address": address(accents), "scheme": scheme if scheme in {LIGHT, DARK} else ""}


@register.inclusion_tag("look/logo.html", takes_context=True)
def look_logo(context: dict[str, Any]) -> dict[str, Any]:
    """The logo of the site in hand; without one, the mark of the programme."""
    city = context["frame"].city
    look = _looks(context).get(city.slug if city else "")
    logo: Logo | None = look.logo if look else None
    scheme = getattr(context.get("request"), "look_scheme", "")
    if logo and logo.dark and scheme:
        logo = logo._replace(url=logo.dark) if scheme == DARK else logo
        return {"logo": logo._replace(dark=""), "has_plate": False}
    return {"logo": logo, "has_plate": logo is not None and not logo.dark}


def _looks(context: dict[str, Any]) -> dict[str, Shown]:
    """Those of all sites; in the preview of a look, with that one as its form has it."""
    previewed = getattr(context.get("request"), "look", None)
    return looks() if previewed is None else looks() | {previewed.city: shown(previewed)}

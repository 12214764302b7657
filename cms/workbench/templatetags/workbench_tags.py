"""The rows of the workbench in a template."""

from functools import cache

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from cms.workbench.markup import section
from cms.workbench.sheet import Group, Sheet
from cms.workbench.shortcuts import shortcuts

register = template.Library()


@register.simple_tag
def groups_of(sheet: Sheet) -> SafeString:
    """All groups with their rows."""
    found = (section(group, sheet, _overrides(group, sheet)) for group in sheet.groups)
    return mark_safe("".join(found))  # noqa: S308  each is made safe


@register.simple_tag
def fixed_parts() -> SafeString:
    """What is the same on every page: the list of keys, what the scripts say, the outlines in the preview."""
    return _fixed(get_language())


@cache
def _fixed(language: str) -> SafeString:
    """Rendered once a language and process."""
    return render_to_string("workbench/fixed.html", {"shortcuts": shortcuts()})


def _overrides(group: Group, sheet: Sheet) -> str:
    language = sheet.translation.source.locale.language_code
    context = {"group": group, "source_language": language}
    return render_to_string("workbench/overrides.html", context) if group.overrides else ""

"""What an entry changed, line by line, in words: "Is superuser: no → yes"."""

from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.cities import city_by_slug

WORDS: dict[str, Any] = {
    "group": gettext_lazy("Group"),
    "permission": gettext_lazy("Permission"),
    "on_page": gettext_lazy("Permission on a page"),
    "on_collection": gettext_lazy("Permission on a collection"),
    "on_site": gettext_lazy("Permission on a site"),
    "team": gettext_lazy("Team"),
    "restriction": gettext_lazy("Restriction"),
    "page": gettext_lazy("Page"),
    "task": gettext_lazy("Task"),
    "content_type": gettext_lazy("Type"),
    "way": gettext_lazy("Means"),
    "provider": gettext_lazy("Identity provider"),
}
VERBS: dict[str, Any] = {
    "access": gettext_lazy("use"),
    "add": gettext_lazy("add"),
    "change": gettext_lazy("change"),
    "choose": gettext_lazy("choose"),
    "delete": gettext_lazy("delete"),
    "lock": gettext_lazy("lock"),
    "publish": gettext_lazy("publish"),
    "submit": gettext_lazy("submit"),
    "unlock": gettext_lazy("unlock"),
    "view": gettext_lazy("view"),
}
PERMITS = frozenset({"permission", "on_page", "on_collection", "on_site"})


def in_words(lines: Any, model: type[Model] | None) -> list[str]:
    """The lines of an entry's data; what is not in our form is left out."""
    known = [line for line in lines if isinstance(line, dict) and "what" in line] if isinstance(lines, list) else []
    return [_line(line, model) for line in known]


def _line(line: dict[str, Any], model: type[Model] | None) -> str:
    what = line["what"]
    if what in WORDS:
        sign = "–" if "before" in line else "+"
        return f"{sign} {WORDS[what]}: {_given(what, line.get('before', line.get('after')))}"
    name = _name(what, model)
    if "before" in line and "after" in line:
        return f"{name}: {_value(line['before'])} → {_value(line['after'])}"
    if "before" in line or "after" in line:
        return f"{name}: {_value(line.get('before', line.get('after')))}"
    return _("%(name)s: changed") % {"name": name}


def _name(column: str, model: type[Model] | None) -> str:
    base = column.partition("__")[0].removesuffix("_id")
    try:
        return capfirst(str(model._meta.get_field(base).verbose_name)) if model else base  # type: ignore[union-attr]  # columns only
    except (FieldDoesNotExist, AttributeError):
        return base


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return "–" if value in {None, ""} else str(value)


def _given(what: str, values: Any) -> str:
    """What was given or taken away: a permission with its place, or names."""
    parts = [value for value in values if value not in {None, ""}] if isinstance(values, list) else [values]
    if what in PERMITS and len(parts) >= 2:
        return ": ".join([*map(str, parts[2:]), permission(str(parts[0]), str(parts[1]))])
    if what == "team" and parts:
        city = city_by_slug(str(parts[0]))
        return ", ".join([city.name if city else str(parts[0]), *map(str, parts[1:])])
    return ", ".join(map(str, parts))


def permission(app: str, codename: str) -> str:
    """A permission in words, as 'publish page'; as Django spells it where it is of nobody's model."""
    verb, _underscore, model = codename.partition("_")
    try:
        name = str(apps.get_model(app, model)._meta.verbose_name)
    except LookupError:
        return f"{app}.{codename}"
    return f"{VERBS.get(verb, verb)} ({name})"

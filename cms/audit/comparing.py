"""From rows before and after to entries of the log: one for each subject and kind of change."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import identify_hasher
from django.contrib.auth.models import Group
from django.db.models import Model
from wagtail.log_actions import registry

from cms.access.at_work import request_at_work
from cms.audit import places
from cms.audit.known import keep
from cms.audit.tables import Watched

Rows = dict[str, tuple]
States = Mapping[Watched, tuple[Rows, Rows]]
CREATED, CHANGED, DELETED = "create", "change", "delete"
OUTSIDE = "outside"  # the way of what nobody saw being done


@dataclass
class Change:
    """What happened to one subject. A line is {"what": column or word, "before": …, "after": …}; values that are kept
    back are left out."""

    watched: Watched
    key: Any
    event: str = CHANGED
    row: tuple = ()
    lines: list[dict[str, Any]] = field(default_factory=list)
    cities: set[str] = field(default_factory=set)


def log_changes(states: States, way: str, teams: Mapping[str, str]) -> int:
    """Write the entries; returns how many. `way`: see cms/audit/recording.py; 'outside' where that is not known.
    `teams`: the city of each group by name, before it all."""
    found: dict[tuple, Change] = {}
    for watched, (before, after) in states.items():
        if before != after:
            for change in _links(watched, before, after) if watched.is_link else _objects(watched, before, after):
                change.cities |= _before(change, teams)
                _merge(found, change)
            if way != OUTSIDE:  # those rows hold digests
                keep(watched, after)
    return sum(_log(change, way) for change in found.values())


def _merge(found: dict[tuple, Change], change: Change) -> None:
    same = found.setdefault((change.watched.about, str(change.key), change.watched.action), change)
    if same is change:
        return
    same.lines += change.lines
    same.cities |= change.cities
    if change.event != CHANGED:
        same.event, same.row, same.watched = change.event, change.row, change.watched


def _links(watched: Watched, before: Rows, after: Rows) -> Iterator[Change]:
    """Counted, not compared by key: forms delete rows and make the same anew."""
    had, has = Counter(before.values()), Counter(after.values())
    for gone, rows in ((True, had - has), (False, has - had)):
        for owner, *values in rows:
            named = zip(watched.columns, values, strict=True)
            told = [value for name, value in named if not watched.is_kept_back(name)]
            yield Change(watched, owner, lines=[{"what": watched.word, "before" if gone else "after": told}])


def _before(change: Change, teams: Mapping[str, str]) -> set[str]:
    """The cities of groups that somebody joins or leaves, or of the group that is deleted: its team may be gone."""
    if change.watched.action == "audit.membership":
        names = {name for line in change.lines for name in line.get("before", line.get("after", []))}
        return {teams.get(name, "") for name in names}
    is_gone = change.watched.model is Group and change.event == DELETED
    return {teams.get(change.row[1], "")} if is_gone else set()


def _objects(watched: Watched, before: Rows, after: Rows) -> Iterator[Change]:
    for key in {**before, **after}:
        old, new = before.get(key), after.get(key)
        if old is None and _is_default(watched, new):
            continue
        if old is None or new is None:
            yield Change(watched, key, DELETED if new is None else CREATED, old or new or (), _whole(watched, old, new))
        elif old != new:
            lines = [_line(watched, *values) for values in zip(watched.columns, old[1:], new[1:], strict=True)]
            real = [line for line in lines if line]
            if real:
                yield Change(watched, key, CHANGED, new, real)


def _is_default(watched: Watched, new: tuple | None) -> bool:
    """Wagtail makes the row of a site's setting when somebody first looks at it: nothing has been set."""
    if watched.action != "audit.setting" or new is None:
        return False
    empty = watched.model()
    values = zip(watched.columns, new[1:], strict=True)
    return all(value == getattr(empty, column) for column, value in values if column not in {"site_id", "city"})


def _line(watched: Watched, column: str, old: Any, new: Any) -> dict[str, Any]:
    if old == new or (column == "password" and _is_rehash(old, new)):
        return {}
    told = {} if watched.is_kept_back(column) else {"before": _plain(old), "after": _plain(new)}
    return {"what": column, **told}


def _whole(watched: Watched, old: tuple | None, new: tuple | None) -> list[dict[str, Any]]:
    """What may be told of a row that came or went; what is empty says nothing."""
    side, row = ("after", new) if old is None else ("before", old)
    values = zip(watched.columns, (row or ())[1:], strict=False)
    return [
        {"what": column, side: _plain(value)} for column, value in values if value and not watched.is_kept_back(column)
    ]


def _plain(value: Any) -> Any:
    """As JSON takes it."""
    return value if value is None or isinstance(value, bool | int | float | str) else str(value)


def _is_rehash(old: str, new: str) -> bool:
    """Django stores a password anew, by a stronger method, when its owner logs in: that is no change of hers."""
    request = request_at_work()
    if request is None or request.user.is_authenticated or "login" not in request.path:
        return False
    try:
        return (
            identify_hasher(old).algorithm != identify_hasher(new).algorithm or old.split("$")[:2] != new.split("$")[:2]
        )
    except ValueError:
        return False


def _log(change: Change, way: str) -> int:
    """One entry; none for a subject that is gone, whose own entry says so."""
    instance = _instance(change)
    if instance is None:
        return 0
    action = change.watched.action
    if change.watched.model is get_user_model() and [line["what"] for line in change.lines] == ["password"]:
        action = "audit.password"
    city = places.city_of(instance, change.cities)
    data = {"event": change.event, "changes": change.lines, "city": city, "way": way}
    registry.log(instance, action, data=data, deleted=change.event == DELETED, content_changed=True)
    return 1


def _instance(change: Change) -> Model | None:
    model = change.watched.about
    if change.event == DELETED:
        named = zip(change.watched.columns, change.row[1:], strict=True)
        fields = {name: value for name, value in named if name in {f.attname for f in model._meta.concrete_fields}}
        return model(pk=change.row[0], **fields)
    return model._base_manager.filter(pk=change.key).first()

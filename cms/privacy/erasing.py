"""Removing one person from the whole install (GDPR art. 17): her rows, her account, and her name in every text.

Whoever guards a table against changes lets them through here by the hook `erase_within`: a function that returns a
context manager.
"""

from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import Model
from wagtail import hooks
from wagtail.users.models import UserProfile

from cms.audit.forgetting import forget_person
from cms.people.models import Person
from cms.privacy import sweep
from cms.privacy.afterwards import refresh, relearn
from cms.privacy.finding import holdings_of, learn_names
from cms.privacy.holding import Way
from cms.privacy.portraits import remove_portrait
from cms.privacy.subject import GONE, Subject

User: Any = get_user_model()


class LastSuperuserError(Exception):
    """Nobody would be left who may do everything."""


@dataclass
class Report:
    """What was done, as place → number of rows or texts, and what was left, in sentences."""

    done: Counter[str] = field(default_factory=Counter)
    left: list[str] = field(default_factory=list)


def erase(subject: Subject, dry_run: bool = False) -> Report:
    """Do it in one transaction; a dry run does the same and takes it back. Raises LastSuperuserError."""
    report = Report()
    learn_names(subject)
    pattern, files = subject.pattern(), subject.file_pattern()
    with transaction.atomic():
        with ExitStack() as stack:
            for allow in hooks.get_hooks("erase_within"):
                stack.enter_context(allow())
            _rows(subject, report)
            changed = _texts(pattern, report)
            relearn(changed)
            report.left += _left(subject, files)
        transaction.set_rollback(dry_run)
    if not dry_run:
        refresh(pattern, [(mention.model, mention.pk) for mention in changed])
    return report


def _rows(subject: Subject, report: Report) -> None:
    found = [(holding, model, list(rows.values_list("pk", flat=True))) for holding, model, rows in holdings_of(subject)]
    for holding, model, keys in found:
        rows, label = model._base_manager.filter(pk__in=keys), model._meta.label
        if not keys:
            continue
        if holding.way == Way.STAYS:
            report.left.append(f"{label}: {len(keys)} rows stay and point to nobody by name.")
        elif holding.way == Way.DELETE:
            _delete(model, rows)
            report.done[f"{label}: {holding.way}"] += len(keys)
        elif holding.way == Way.CLEAR:
            _clear(rows, holding.places[label])
            report.done[f"{label}: {holding.way}"] += len(keys)
    _records(subject, report)


def _records(subject: Subject, report: Report) -> None:
    for person in subject.people:
        if person.portrait and not remove_portrait(person):
            report.left.append(f"The picture of {person._meta.label} {person.pk} is shown elsewhere too: look there.")
        forget_person(Person, person.pk)
        person.delete()
        report.done["people.Person: deleted with roles, search entries and picture"] += 1
    for user in subject.users:
        _make_nameless(user)
        forget_person(User, user.pk)
        report.done[f"{User._meta.label}: {Way.ACCOUNT}"] += 1


def _delete(model: type[Model], rows: Any) -> None:
    if model is UserProfile:
        for profile in rows.exclude(avatar=""):
            profile.avatar.delete(save=False)
    for row in rows:
        row.delete()


def _clear(rows: Any, names: tuple[str, ...]) -> None:
    for row in rows:
        for name in names:
            setattr(row, name, "")
        row.save(update_fields=list(names))


def _make_nameless(user: Any) -> None:
    """Keep the row, since history points to it, and nothing that tells whose it was. Raises LastSuperuserError."""
    if user.is_superuser and not User.objects.filter(is_superuser=True, is_active=True).exclude(pk=user.pk).exists():
        raise LastSuperuserError("This is the last superuser: make another one first.")
    user.username, user.email, user.first_name, user.last_name = f"removed-user-{user.pk}", "", "", ""
    user.is_active = user.is_staff = user.is_superuser = False
    user.last_login = None
    user.set_unusable_password()
    user.save()
    user.groups.clear()
    user.user_permissions.clear()


def _texts(pattern: Any, report: Report) -> list[sweep.Mention]:
    """Every text without her; found first, for a table is not changed while it is read."""
    found = list(sweep.mentions(pattern, GONE))
    for mention in found:
        sweep.store(mention)
        report.done[f"{mention.place}: name, address or number replaced by {GONE}"] += 1
    return found


def _left(subject: Subject, files: Any) -> list[str]:
    names = [f"{place} {key} has the name in its address: {text}" for place, key, text in sweep.addresses(files)]
    shared = [f"“{name}” is somebody else’s name too and stays in texts." for name in sorted(subject.shared_names)]
    return [*shared, *names, *ALWAYS_LEFT]


ALWAYS_LEFT = (
    "Backups made before this: delete them when they are old (docs/backup.md); run this again after restoring one.",
    "Uploaded files themselves (PDF, pictures with a face or a name in them): replace them by hand.",
    "The machine’s own logs, which hold no names; mail that was sent; copies that others made of public pages.",
    "Space that the database has freed holds old bytes until it is used again; `VACUUM` does it at once.",
    "Records that the city must keep by archival law, outside this install.",
)

"""Accepting: a new account is made, or a role is added to the one that the person has just logged in to."""

import re
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.users.models import UserProfile

from cms.staff.history import facts
from cms.staff.models import Invitation, RoleTerm
from cms.staff.models.invitation import LONGEST, same_address


class AnsweredError(Exception):
    """Somebody was faster: the link has been used, withdrawn or replaced."""


def accounts_of(email: str) -> list[User]:
    """The accounts with this address, active and inactive."""
    found = get_user_model().objects.filter(email__iexact=email)
    return [user for user in found if same_address(user.email, email)]


@transaction.atomic
def accept_with_new_account(invitation: Invitation, user: User) -> None:
    """Save a new user, who has a password already, and give the role. Raises AnsweredError; then nothing is saved."""
    _claim(invitation)
    user.username, user.email = free_name(invitation.email), invitation.email
    user.save()
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = invitation.language
    profile.save(update_fields=["preferred_language"])
    log(instance=user, action="wagtail.create", user=user)
    _give_role(invitation, user)


@transaction.atomic
def accept_with_account(invitation: Invitation, user: User) -> None:
    """Add the role to somebody who is logged in under the invited address. Raises AnsweredError."""
    _claim(invitation)
    _give_role(invitation, user)


def free_name(email: str) -> str:
    """A name to log in with: the address itself, in the characters that names may have, unless it is taken."""
    name = re.sub(r"[^\w.@+-]", "-", email)[: LONGEST - 5]
    taken = get_user_model().objects.filter(username__istartswith=name).values_list("username", flat=True)
    others = {each.lower() for each in taken}
    numbered = (f"{name}-{number}" for number in range(2, len(others) + 3))
    return name if name.lower() not in others else next(each for each in numbered if each.lower() not in others)


def _claim(invitation: Invitation) -> None:
    """One statement, so that of two who answer at once one comes too late."""
    links = Invitation.objects.working().filter(pk=invitation.pk, token_hash=invitation.token_hash)
    if not links.update(accepted_at=timezone.now()):
        raise AnsweredError


def _give_role(invitation: Invitation, user: Any) -> None:
    team = invitation.team
    is_new = not user.groups.filter(pk=team.group_id).exists()
    if is_new:
        user.groups.add(team.group_id)
        RoleTerm.objects.update_or_create(user=user, team=team, ended_at=None, defaults={"until": invitation.until})
    Invitation.objects.filter(pk=invitation.pk).update(accepted_by=user)
    log(instance=user, action="staff.accept", user=user, data=facts(team, invitation=invitation.pk))

"""A role's time: until when somebody has it, and when it ended. What may be done follows from the group alone."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cms.access.models import Team
from cms.staff.reach import ROLE_NAMES


class RoleTerm(models.Model):
    """One stretch of a role in a team; a role that was given in the list of users has none until it ends."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="role_terms", editable=False)
    team = models.ForeignKey(Team, models.CASCADE, related_name="terms", editable=False)
    since = models.DateTimeField(auto_now_add=True)
    until = models.DateField(
        _("last day"), null=True, blank=True, help_text=_("The role ends by itself after this day. Empty: it goes on.")
    )
    ended_at = models.DateTimeField(null=True, editable=False)
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+")

    class Meta:
        verbose_name = _("role of a person")
        verbose_name_plural = _("roles of people")
        ordering = ["-ended_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["user", "team"], condition=Q(ended_at=None), name="one_open_term_of_a_role")
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.team}"

    @property
    def role_name(self) -> Any:
        return ROLE_NAMES[self.team.role]

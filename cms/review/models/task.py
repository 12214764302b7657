"""The step of a workflow that waits for a guest."""

from typing import Any

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Task, TaskState, Workflow


class GuestReviewTask(Task):
    """Approved by a guest's approval, rejected by a wish for changes; publishers may go on without the guest."""

    then = models.OneToOneField(
        Workflow,
        models.CASCADE,
        null=True,
        blank=True,
        editable=False,
        related_name="guest_task",
        help_text="The workflow whose steps follow; none for a task that somebody has put into a workflow by hand.",
    )

    admin_form_fields = Task.admin_form_fields

    class Meta:
        verbose_name = _("guest review task")
        verbose_name_plural = _("guest review tasks")

    def get_actions(self, obj: Any, user: Any) -> list[tuple[str, Any, bool]]:
        """Those who may publish the page may decide in the guest's stead."""
        if not obj.permissions_for_user(user).can_publish():
            return []
        return [
            ("reject", _("Request changes"), True),
            ("approve", _("Go on without the guest"), False),
        ]

    def get_task_states_user_can_moderate(self, user: Any, **kwargs: Any) -> models.QuerySet:
        """None: nobody but the guest is asked."""
        return TaskState.objects.none()

    @classmethod
    def get_description(cls) -> str:
        return gettext("A guest without an account reads the draft through a link and approves it or asks for changes")

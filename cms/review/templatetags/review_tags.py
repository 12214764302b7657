"""What was said about a page, for mails."""

from django import template
from wagtail.models import Page, TaskState, WorkflowState

from cms.review.notes import note_of

register = template.Library()


@register.simple_tag
def submission_note(page: Page) -> str:
    """What the editor said when the page came to its newest step, which Wagtail has not made the current one yet."""
    step = TaskState.objects.for_instance(page).order_by("-started_at", "-pk").first()
    return note_of(step) if step else ""


@register.simple_tag
def approval_comment(page: Page) -> str:
    """What was said with the decision that ended the page's latest workflow."""
    state = WorkflowState.objects.for_instance(page).order_by("-created_at").first()
    return state.current_task_state.comment if state and state.current_task_state else ""

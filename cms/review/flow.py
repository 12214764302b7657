"""How a guest's review moves a page's workflow (docs/decisions.md 68)."""

from django.contrib.auth.models import User
from django.utils.translation import gettext as _
from wagtail.models import Page, TaskState, Workflow, WorkflowState, WorkflowTask

from cms.review.models import GuestReview, GuestReviewTask


def guest_first(workflow: Workflow) -> Workflow:
    """The workflow that asks a guest and goes on like this one. Its steps follow this one's whenever it is used."""
    if GuestReviewTask.objects.filter(workflow_tasks__workflow=workflow, active=True).exists():
        return workflow
    name = _("%(workflow)s, guest first") % {"workflow": workflow.name}
    task, _made = GuestReviewTask.objects.get_or_create(then=workflow, defaults={"name": _("Guest review")})
    companion = Workflow.objects.filter(workflow_tasks__task=task).first() or Workflow.objects.create(name=name)
    steps = [task.task_ptr_id, *workflow.workflow_tasks.order_by("sort_order").values_list("task_id", flat=True)]
    if list(companion.workflow_tasks.order_by("sort_order").values_list("task_id", flat=True)) != steps:
        companion.workflow_tasks.all().delete()
        rows = [WorkflowTask(workflow=companion, task_id=step, sort_order=place) for place, step in enumerate(steps)]
        WorkflowTask.objects.bulk_create(rows)
    return companion


def guest_step(page: Page) -> TaskState | None:
    """The step that waits for a guest, if the page stands at one."""
    step = page.current_workflow_task_state
    waits = step is not None and step.status == TaskState.STATUS_IN_PROGRESS
    return step if waits and isinstance(step.task.specific, GuestReviewTask) else None


def start(page: Page, user: User) -> None:
    """Put a page in front of the guest, unless it waits for somebody else already: then the answer is advice."""
    state, workflow = page.current_workflow_state, page.get_workflow()
    if state is not None and state.status == WorkflowState.STATUS_IN_PROGRESS:
        return
    if state is not None and isinstance(state.current_task_state.task.specific, GuestReviewTask):
        state.resume(user)
        return
    if state is not None:
        state.cancel(user)
    if workflow is not None:
        guest_first(workflow).start(page, user)


def move_on(review: GuestReview) -> bool:
    """Carry a guest's answer into the workflow; whether it has moved.

    It stays where the page waits for somebody else, where the draft has changed since the guest read it, and where an
    approval is not the last that is waited for.
    """
    page = review.page.specific
    step = guest_step(page)
    if step is None or review.is_outdated:
        return False
    if review.answer == GuestReview.Answer.APPROVED:
        if page.guest_reviews.waiting().exists():
            return False
        step.approve(comment=review.answer_text)
    else:
        step.reject(comment=review.answer_text)
    return True


def stop(page: Page, user: User | None = None) -> None:
    """Take a page back from its guests when none is waited for any more."""
    if guest_step(page) is not None and not page.guest_reviews.waiting().exists():
        page.current_workflow_state.cancel(user=user)

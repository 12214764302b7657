"""The moderation of a city: its publishers approve what its editors submit."""

from collections.abc import Iterable

from django.contrib.auth.models import Group
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowPage, WorkflowTask


def ensure_workflow(name: str, approvers: Group, editions: Iterable[Page]) -> bool:
    """Make a section's workflow and put it on its pages; return whether anything was missing."""
    existing = WorkflowPage.objects.select_related("workflow").filter(page__in=list(editions)).first()
    workflow, made = (existing.workflow, False) if existing else Workflow.objects.get_or_create(name=name)
    if not workflow.workflow_tasks.exists():
        task, _new = GroupApprovalTask.objects.get_or_create(name=name)
        task.groups.add(approvers)
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
        made = True
    for page in editions:
        made |= WorkflowPage.objects.get_or_create(page=page, defaults={"workflow": workflow})[1]
    return made

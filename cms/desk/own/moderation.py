"""What waits for the reader's word, and what she waits for."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import GroupApprovalTask, Page, Task, TaskState, WorkflowState
from wagtail.workflows import get_task_types

from cms.access.models import Team
from cms.desk.lists import Action, DeskList, Row, spot, title_of
from cms.formats import stamp


class WaitingList(DeskList):
    """Tasks of a workflow that the reader may decide."""

    key = "waiting"
    heading = gettext_lazy("Waiting for me")
    nothing = gettext_lazy("nothing waiting for your approval")
    icon = "clipboard-list"
    order = 10
    first_for = frozenset({Team.Role.PUBLISHERS.value})

    def find(self) -> QuerySet:
        """As Wagtail's `reviewable_by`, with one query for all group approvals instead of one for each task."""
        states = TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS, task__active=True)
        if not self.reach.sees_all:
            of_groups = states.filter(task__groupapprovaltask__groups__user=self.reach.user.pk)
            decidable = Q(pk__in=of_groups.values("pk"))
            for task in _other_tasks():
                decidable |= Q(pk__in=task.get_task_states_user_can_moderate(user=self.reach.user).values("pk"))
            states = states.filter(decidable)
        return states.select_related("revision__user", "revision__base_content_type", "task").order_by(
            "started_at", "pk"
        )

    def rows(self, found: list[Any]) -> list[Row]:
        pages = pages_of([state.revision for state in found if state.revision])
        finder = AdminURLFinder(self.reach.user)
        return [self._row(state, pages.get(state.revision.object_id), finder) for state in found if state.revision]

    def _row(self, state: TaskState, page: Page | None, finder: AdminURLFinder) -> Row:
        who = str(state.revision.user.get_full_name() or state.revision.user) if state.revision.user else "–"
        note = _("{who} asked on {when}: {task}.").format(who=who, when=stamp(state.started_at), task=state.task.name)
        if page is None:
            return Row(state.revision.object_str, finder.get_edit_url(state.revision.content_object) or "", note)
        actions = []
        if page.live:
            compare = reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, "live", state.revision_id])
            actions.append(Action(_("Compare with the published page"), compare))
        place = self.reach.place_of(page.path, page.locale.language_code)
        return Row(title_of(page), spot(page.pk), note, place, actions=tuple(actions))


class AwaitedList(DeskList):
    """What the reader has submitted and others have not decided, or sent back to her."""

    key = "awaited"
    heading = gettext_lazy("Submitted by me")
    nothing = gettext_lazy("nothing submitted by you")
    icon = "clock"
    order = 30

    def concerns(self) -> bool:
        return bool(self.reach.roles - {Team.Role.TRANSLATORS.value}) or self.reach.sees_all

    def find(self) -> QuerySet:
        mine = WorkflowState.objects.active().filter(requested_by=self.reach.user.pk)
        states = mine.select_related("current_task_state__task", "current_task_state__revision", "base_content_type")
        return states.order_by("-created_at", "pk")

    def rows(self, found: list[Any]) -> list[Row]:
        pages = pages_of(found)
        return [self._row(state, pages[state.object_id]) for state in found if state.object_id in pages]

    def _row(self, state: WorkflowState, page: Page) -> Row:
        task = state.current_task_state
        when = stamp(state.created_at)
        if state.status == WorkflowState.STATUS_NEEDS_CHANGES:
            said = task.comment if task and task.comment else "–"
            note = _("Sent back to you: {comment}").format(comment=said)
        else:
            note = _("Waits for {task} since {when}.").format(task=task.task.name if task else "–", when=when)
        return Row(title_of(page), spot(page.pk), note, self.reach.place_of(page.path, page.locale.language_code))


def _other_tasks() -> list[Task]:
    """Tasks of a kind of their own, each with its own rule of who decides."""
    if set(get_task_types()) <= {GroupApprovalTask}:
        return []
    kind = ContentType.objects.get_for_model(GroupApprovalTask)
    return list(Task.objects.filter(active=True).exclude(content_type=kind).specific())


def pages_of(records: list[Any]) -> dict[str, Page]:
    """The pages that revisions or workflow states are about, by key as those write it: one query."""
    kind = ContentType.objects.get_for_model(Page).pk
    keys = [int(record.object_id) for record in records if record.base_content_type_id == kind]
    return {str(pk): page for pk, page in Page.objects.select_related("locale").in_bulk(keys).items()}

"""What an editor says when she submits a page, and what those who decide answer: in the history and in the mails.

Wagtail takes a comment with a decision, and none with a submission.
"""

from contextvars import ContextVar
from typing import Any, NamedTuple

from django.http import HttpRequest
from wagtail.admin.action_menu import ActionMenuItem, SubmitForModerationMenuItem
from wagtail.log_actions import log
from wagtail.models import Page, PageLogEntry, TaskState

FIELD = "submission-note"
LONGEST = 1000
SUBMITTING = ("action-submit", "action-restart-workflow")


class Note(NamedTuple):
    """A note on its way from the form to the submission that follows in the same request."""

    page_id: int
    user_id: int
    text: str


_under_way: ContextVar[Note | None] = ContextVar("note_under_way", default=None)


class SubmitWithNoteMenuItem(SubmitForModerationMenuItem):
    """The button to submit, with room for a note above it."""

    template_name = "review/admin/submit.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return super().get_context_data(parent_context) | {"field": FIELD, "longest": LONGEST}


def offer_note(menu_items: list[ActionMenuItem], request: HttpRequest, context: dict) -> None:
    """Put the note where the button is."""
    for place, item in enumerate(menu_items):
        if type(item) is SubmitForModerationMenuItem and context["view"] == "edit":
            menu_items[place] = SubmitWithNoteMenuItem(order=item.order)


def take_note(request: HttpRequest, page: Page) -> None:
    """Keep the note until the page is submitted, which happens if the form has no fault."""
    text = request.POST.get(FIELD, "").strip()[:LONGEST]
    is_submitting = any(name in request.POST for name in SUBMITTING)
    _under_way.set(Note(page.pk, request.user.pk or 0, text) if text and is_submitting else None)


def log_note(instance: TaskState, user: Any = None, **kwargs: Any) -> None:
    """Store the note as the page is submitted, before the mails are written."""
    note = _under_way.get()
    _under_way.set(None)
    page = instance.workflow_state.content_object
    if note and isinstance(page, Page) and (note.page_id, note.user_id) == (page.pk, getattr(user, "pk", None)):
        data = {"text": note.text, "task_state": instance.pk}
        log(instance=page.specific, action="review.note", user=user, revision=instance.revision, data=data)


def note_of(task_state: TaskState) -> str:
    """The note with which a page came to this step; '' for none."""
    entry = PageLogEntry.objects.filter(action="review.note", data__task_state=task_state.pk).first()
    return entry.data["text"] if entry else ""

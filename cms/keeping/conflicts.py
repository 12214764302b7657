"""Two versions of a page: the newest that is saved, and what was typed from an older one."""

from django.http import HttpRequest
from wagtail.admin.compare import FieldComparison
from wagtail.models import Page, PageSubscription, Revision

# What a form says about the version it was opened with; cms/keeping's script follows autosave with them.
REVISION, CREATED = "loaded_revision_id", "loaded_revision_created_at"


def is_outdated(request: HttpRequest, page: Page) -> bool:
    """Whether the form was opened with an older version than the newest. A form that says nothing is up to date."""
    latest = page.get_latest_revision()
    if latest is None or not request.POST.get(REVISION):
        return False
    return (request.POST[REVISION], request.POST.get(CREATED)) != (str(latest.pk), latest.created_at.isoformat())


def differences(request: HttpRequest, page: Page) -> list[FieldComparison] | None:
    """What the form would change in the newest version (`page`), field by field; None when the form has errors."""
    mine = page.get_latest_revision_as_object()
    panel = type(mine).get_edit_handler()
    form = panel.get_form_class()(
        request.POST,
        request.FILES,
        instance=mine,
        subscription=PageSubscription(page=page, user=request.user),
        parent_page=page.get_parent(),
        for_user=request.user,
    )
    form.defer_required_fields()
    if not form.is_valid():
        return None
    mine = form.save(commit=False)
    comparisons = panel.get_bound_panel(instance=mine, request=request, form=None).get_comparison()
    changes = (comparison(page, mine) for comparison in comparisons)
    return [change for change in changes if change.has_changed() and _shows(change)]


def _shows(change: FieldComparison) -> bool:
    """Whether anything is marked: a stream from a form and one from the database differ in ways that nobody sees."""
    return not change.is_field or any(mark in change.htmldiff() for mark in ("addition", "deletion"))


def unsaved(request: HttpRequest, latest: Revision) -> list[tuple[str, str]]:
    """The form's entries, to be sent again as a draft that knows the newest version."""
    left = {"csrfmiddlewaretoken", REVISION, CREATED}
    entries = [
        (name, value)
        for name, values in request.POST.lists()
        if name not in left and not name.startswith("action-")
        for value in values
    ]
    return [*entries, (REVISION, str(latest.pk)), (CREATED, latest.created_at.isoformat())]

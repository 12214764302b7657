"""What stands above the rows: how far the edition is, and where one goes from here."""

from typing import Any

from django.db.models import Model
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.widgets.button import Button
from wagtail.models import DraftStateMixin, Page, WorkflowMixin
from wagtail_localize.models import Translation


def status_of(instance: Model) -> str:
    """The edition's state in a word or two; '' for what has no drafts."""
    if isinstance(instance, WorkflowMixin) and instance.workflow_in_progress:
        return _("Waiting for review")
    if not isinstance(instance, DraftStateMixin):
        return ""
    if not instance.live:
        return _("Draft")
    return _("Published, with a newer draft") if instance.has_unpublished_changes else _("Published")


def header_buttons(translation: Translation, instance: Model, user: Any) -> list[Button]:
    """The source, the live page, the history. Those of Wagtail's page editor cost as much as all rows together; they
    stand in the list of pages."""
    edit = _source_address(translation, instance, user)
    buttons = [Button(_("Edit the source page"), edit, icon_name="edit", priority=10)] if edit else []
    files = reverse("exchange_page", args=[translation.pk])
    buttons.append(Button(_("Files: PO, XLIFF"), files, icon_name="download", priority=15))
    if isinstance(instance, Page):
        if instance.live and (address := instance.full_url):
            buttons.append(Button(_("View live"), address, icon_name="view", priority=20))
        buttons.append(
            Button(
                _("History"),
                reverse("wagtailadmin_pages:history", args=[instance.pk]),
                icon_name="history",
                priority=30,
            )
        )
    return buttons


def _source_address(translation: Translation, instance: Model, user: Any) -> str | None:
    """Where the source is edited, for those who may; a page is not made whole for it."""
    if not isinstance(instance, Page):
        return AdminURLFinder(user).get_edit_url(translation.source.get_source_instance())
    source = Page.objects.filter(translation_key=instance.translation_key, locale=translation.source.locale_id).first()
    if source is None or not source.permissions_for_user(user).can_edit():
        return None
    return reverse("wagtailadmin_pages:edit", args=[source.pk])

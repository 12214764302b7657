"""The page of the workbench."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Model
from django.forms import Media
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page, WorkflowMixin
from wagtail_localize.models import Translation

from cms.translation.permissions import may_publish
from cms.workbench.access import edition_of, is_locked
from cms.workbench.header import header_buttons, status_of
from cms.workbench.preview import TranslationPreviewPanel
from cms.workbench.rows import State
from cms.workbench.sheet import Sheet


class WorkbenchView(WagtailAdminTemplateMixin, TemplateView):
    """Every text beside its translation, and the page beside them."""

    template_name = "workbench/workbench.html"
    header_icon = "wagtail-localize-language"
    translation: Any = None
    instance: Any = None

    def get_page_title(self) -> str:
        return _("Translation into {language}: {title}").format(
            language=self.translation.target_locale.get_display_name(), title=self.instance
        )

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        if not isinstance(self.instance, Page):
            return [*super().get_breadcrumbs_items(), {"url": "", "label": str(self.instance)}]
        above = self.instance.get_ancestors().filter(depth__gt=1).values_list("pk", "draft_title")
        items = [{"url": reverse("wagtailadmin_explore", args=[pk]), "label": title} for pk, title in above]
        return [*items, {"url": "", "label": self.instance.get_admin_display_title()}]

    def get_header_more_buttons(self) -> list[Any]:
        return header_buttons(self.translation, self.instance, self.request.user)

    def side_panels(self) -> list[Any]:
        """The page. What Wagtail's panel of states says stands in the bar: it costs a quarter of the whole answer."""
        if not isinstance(self.instance, Page):
            return []
        return [TranslationPreviewPanel(self.instance, self.request, translation=self.translation)]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        sheet = Sheet(self.translation)
        panels = self.side_panels()
        controls = [override.field.widget.media for group in sheet.groups for override in group.overrides]
        return super().get_context_data(**kwargs) | {
            "sheet": sheet,
            "translation": self.translation,
            "instance": self.instance,
            "is_locked": is_locked(self.instance, self.request.user),
            "status": status_of(self.instance),
            "may_publish": may_publish(self.request.user, self.instance),
            "has_review": isinstance(self.instance, WorkflowMixin),
            "filters": _filters(),
            "side_panels": panels,
            "media": sum([panel.media for panel in panels] + controls, Media()),
        }


def _filters() -> Sequence[tuple[str, str]]:
    return [
        ("all", _("All")),
        ("open", _("To do")),
        (State.CHANGED, _("Changed")),
        (State.MACHINE, _("Machine-made")),
        ("findings", _("To check")),
    ]


def show(request: HttpRequest, translation: Translation, instance: Model) -> HttpResponse:
    """The workbench of a translation that the user may change."""
    edition_of(translation, request.user)
    return WorkbenchView.as_view(translation=translation, instance=instance)(request)

"""/admin/guide/."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cms.guide.topics import TOPICS


class GuideView(WagtailAdminTemplateMixin, TemplateView):
    """All topics on one page, each with an address of its own (`#publish`)."""

    template_name = "guide/guide.html"
    page_title = _("Guide")
    header_icon = "help"
    _show_breadcrumbs = True

    def get_breadcrumbs_items(self) -> list[dict]:
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"topics": TOPICS}

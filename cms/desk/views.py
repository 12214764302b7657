"""A whole list."""

from typing import Any

from django.core.paginator import Paginator
from django.forms import Media
from django.http import Http404
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from cms.desk.lists import DeskList, lists_for
from cms.desk.reach import reach_of

ON_A_PAGE = 50


class DeskListView(WagtailAdminTemplateMixin, TemplateView):
    """One list of the desk from beginning to end, for whoever has it on her desk."""

    template_name = "desk/admin/list.html"
    page_title = ""

    def get_list(self) -> DeskList:
        """Raises Http404 for a list that is not there or not this user's business."""
        for entry in lists_for(reach_of(self.request)):
            if entry.key == self.kwargs["key"]:
                return entry
        raise Http404

    def get_page_title(self) -> str:
        return str(self.entry.heading)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        self.entry = self.get_list()
        self.header_icon = self.entry.icon
        page = Paginator(self.entry.find(), ON_A_PAGE).get_page(self.request.GET.get("p"))
        more = {"list": self.entry, "page_obj": page, "rows": self.entry.rows(list(page))}
        media = Media(css={"all": ["desk/desk.css"]})
        return super().get_context_data(**kwargs) | more | {"media": media}

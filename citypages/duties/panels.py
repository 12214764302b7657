"""What staff must see to, shown when they log in."""

from typing import Any

from django.utils.functional import cached_property
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.ui.components import Component
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from citypages.duties.models import AccessibilityFeedback, AccessibilityStatementPage, PrivacyNoticePage
from cms.access.policies import TicketPolicy

MOST = 20  # tickets on the front page; the list has all


class DutiesPanel(Component):
    """Statements that are not published or not reviewed, and feedback that waits for an answer."""

    name = "duties"
    template_name = "duties/admin/panel.html"
    order = 40

    def __init__(self, user: Any) -> None:
        self.user = user

    @cached_property
    def unpublished(self) -> list[Page]:
        """Statements and notices of own sites that visitors cannot read."""
        own = self._own_pages().filter(live=False).type(AccessibilityStatementPage, PrivacyNoticePage)
        return self._with_sites(list(own.select_related("locale").order_by("path")))

    @cached_property
    def to_review(self) -> list[AccessibilityStatementPage]:
        """Own statements whose yearly review is due."""
        own = AccessibilityStatementPage.objects.live().filter(pk__in=self._own_pages().values("pk"))
        return self._with_sites([page for page in own.select_related("locale").order_by("path") if page.review_is_due])

    @cached_property
    def tickets(self) -> list[tuple[AccessibilityFeedback, str]]:
        """Open feedback of own sites with the address of its form, what is due first."""
        own = TicketPolicy(AccessibilityFeedback).instances_user_has_any_permission_for(self.user, ["change"])
        finder = AdminURLFinder(self.user)
        waiting = own.filter(state=AccessibilityFeedback.State.OPEN)[:MOST]
        return [(ticket, finder.get_edit_url(ticket)) for ticket in waiting]

    @staticmethod
    def _with_sites(pages: list[Any]) -> list[Any]:
        """The pages, each with the title of the front page above it: one query for all."""
        above = {page.path[: -Page.steplen] for page in pages}
        titles = dict(Page.objects.filter(path__in=above).values_list("path", "title")) if above else {}
        for page in pages:
            page.site_title = titles.get(page.path[: -Page.steplen], "")
        return pages

    def _own_pages(self) -> Any:
        return PagePermissionPolicy().instances_user_has_any_permission_for(self.user, ["change", "publish"])

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        names = ("unpublished", "to_review", "tickets")
        return super().get_context_data(parent_context) | {name: getattr(self, name) for name in names}

"""The report: which pages visitors found useful, of the sites that its reader works on."""

from typing import Any, ClassVar

from django.db.models import Count, Prefetch, Q, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from cms.usefulness.models import Opinion


class UsefulnessReportView(ReportView):
    """Pages with their answers and comments, those with most noes first."""

    page_title = _("Was this page useful?")
    header_icon = "help"
    index_url_name = "usefulness_report"
    index_results_url_name = "usefulness_report_results"
    results_template_name = "usefulness/admin/report_results.html"
    default_ordering = ("-noes", "-yeses", "pk")
    list_export: ClassVar[list] = ["title", "full_url", "yeses", "noes"]
    export_headings: ClassVar[dict] = {"title": _("Page"), "full_url": _("Address"), "yeses": _("Yes"), "noes": _("No")}

    def get_queryset(self) -> QuerySet:
        reach = PagePermissionPolicy().instances_user_has_any_permission_for(
            self.request.user, ["add", "change", "publish"]
        )
        comments = Prefetch("opinions", Opinion.objects.exclude(comment=""), to_attr="comments")
        return (
            Page.objects.filter(pk__in=reach.values("pk"), opinions__isnull=False)
            .annotate(
                yeses=Count("opinions", Q(opinions__useful=True)), noes=Count("opinions", Q(opinions__useful=False))
            )
            .select_related("locale")
            .prefetch_related(comments)
            .order_by(*self.default_ordering)
        )

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(*args, **kwargs) | {"title": self.page_title}

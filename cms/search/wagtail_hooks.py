"""Search in the editor's interface, and its work of the day."""

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from cms.access.policies import OwnCityPolicy
from cms.search.entries.documents import index_documents
from cms.search.entries.people import index_people
from cms.search.missed import forget_old
from cms.search.models import BestBet
from cms.search.staff.report import SearchedReportView
from cms.search.staff.snippets import BestBetViewSet, SynonymViewSet
from cms.search.vocabulary import forget

register_permission_policy(BestBet, OwnCityPolicy(BestBet))
register_snippet(SynonymViewSet)
register_snippet(BestBetViewSet)


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """/admin/reports/searches/."""
    view = SearchedReportView
    return [
        path("reports/searches/", view.as_view(), name="searched_report"),
        path("reports/searches/results/", view.as_view(results_only=True), name="searched_report_results"),
    ]


@hooks.register("register_reports_menu_item")
def report_menu_item() -> MenuItem:
    """Reports, Searches on the sites."""
    return MenuItem(_("Searches on the sites"), reverse("searched_report"), icon_name="search", order=910)


@hooks.register("do_daily")
def forget_searches() -> int:
    """Counts have an end."""
    return forget_old()


@hooks.register("do_daily")
def index_attached() -> int:
    """Documents and people once more: what ended goes from the index too, and what a signal missed comes in."""
    return index_documents() + index_people()


@hooks.register("do_daily")
def forget_words() -> int:
    """Words that no entry has any more are suggested no more."""
    return forget()

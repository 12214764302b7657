"""The report of wishes."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, NumberColumn, Table, TitleColumn
from wagtail.admin.views.reports import ReportView

from cms.wishes.actions import with_actions
from cms.wishes.models import TranslationWish

COLUMNS = [
    TitleColumn("page", label=_("Page"), accessor="page.title", get_url=lambda wish: wish.page.full_url),
    Column("language_name", label=_("Into")),
    NumberColumn("count", label=_("Wishes")),
    DateColumn("last_asked", label=_("Last asked for")),
    TitleColumn(
        "action", label=_("Next step"), accessor=lambda wish: wish.action[0], get_url=lambda wish: wish.action[1]
    ),
]


class WishesReportView(ReportView):
    """The wishes for the pages that its reader works with."""

    model = TranslationWish
    page_title = _("Wishes for translations")
    header_icon = "wagtail-localize-language"
    index_url_name = "translation_wishes"
    index_results_url_name = "translation_wishes_results"
    columns = COLUMNS
    no_results_message = _("Nobody has asked for a translation.")
    list_export = ["page.title", "language", "count", "last_asked"]
    export_headings = {
        "page.title": _("Page"),
        "language": _("Into"),
        "count": _("Wishes"),
        "last_asked": _("Last asked for"),
    }

    def get_queryset(self) -> QuerySet:
        return TranslationWish.objects.waiting().for_user(self.request.user)

    def get_table(self, object_list: Any) -> Table:
        return super().get_table(with_actions(object_list, self.request.user))

"""The report of what visitors search for, each month on each site."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

import django_filters
from django import forms
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, NumberColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.admin.widgets.button import Button

from cms.access.models import cities_of
from cms.languages.names import content_language_choices
from cms.search.models import BestBet, Searched, Synonym
from cms.search.staff.places import search_address

ALL = {"empty_label": _("All"), "widget": forms.RadioSelect}
BUTTON = "button button-small button-secondary"
PROGRAMME = "programme"  # in an address, where '' is no choice


class SearchedFilterSet(WagtailFilterSet):
    """Site, language and month, of those that the reader may see; only what was searched in vain."""

    site = django_filters.ChoiceFilter(label=_("Site"), method="on_site", choices=(), **ALL)
    language = django_filters.ChoiceFilter(label=_("Language"), choices=content_language_choices, **ALL)
    month = django_filters.ChoiceFilter(label=_("Month"), method="in_month", choices=(), **ALL)
    only = django_filters.MultipleChoiceFilter(
        label=_("Only"),
        method="in_vain",
        choices=[("missed", _("Without results"))],
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, data: Any = None, queryset: Any = None, *, request: Any = None, prefix: Any = None) -> None:
        super().__init__(data, queryset, request=request, prefix=prefix)
        rows = Searched.objects.shown(cities_of(request.user))
        sites = rows.order_by("site").values_list("site", flat=True).distinct()
        months = rows.order_by("-month").values_list("month", flat=True).distinct()
        self.filters["site"].extra["choices"] = [(site or PROGRAMME, Searched(site=site).site_name) for site in sites]
        self.filters["month"].extra["choices"] = [(str(day), Searched(month=day).month_shown) for day in months]

    def on_site(self, rows: QuerySet, name: str, value: str) -> QuerySet:
        """Of one city, or of the programme."""
        return rows.filter(site="" if value == PROGRAMME else value)

    def in_month(self, rows: QuerySet, name: str, value: str) -> QuerySet:
        """Of one month, by its first day."""
        return rows.filter(month=value)

    def in_vain(self, rows: QuerySet, name: str, value: list[str]) -> QuerySet:
        """Without results at least once."""
        return rows.filter(Q(missed__gt=0)) if value else rows

    class Meta:
        model = Searched
        fields: list[str] = []


class QuestionColumn(TitleColumn):
    """What was searched for, with a link that searches for it, and what can be done about it."""

    def get_cell_context_data(self, instance: Searched, parent_context: Mapping) -> dict[str, Any]:
        context = super().get_cell_context_data(instance, parent_context)
        context["link_attrs"]["lang"] = instance.language
        return context | {"buttons": buttons(instance, parent_context["request"].user)}


class SearchedReportView(ReportView):
    """What at least three have searched for in a month, in vain first; the sites of the reader's own cities."""

    model = Searched
    page_title = _("Searches on the sites")
    header_icon = "search"
    index_url_name = "searched_report"
    index_results_url_name = "searched_report_results"
    filterset_class = SearchedFilterSet
    default_ordering = "-missed"
    no_results_message = _("Nothing has been searched for at least three times in a month.")
    columns = [
        QuestionColumn("question", label=_("Searched for"), sort_key="question", get_url=search_address),
        NumberColumn("missed", label=_("Without results"), sort_key="missed"),
        NumberColumn("asked", label=_("Times"), sort_key="asked"),
        Column("site_name", label=_("Site"), sort_key="site"),
        Column("language_name", label=_("Language"), sort_key="language"),
        Column("month_shown", label=_("Month"), sort_key="month"),
    ]
    list_export = ["question", "missed", "asked", "site_name", "language", "month"]
    export_headings = {
        "question": _("Searched for"),
        "missed": _("Without results"),
        "asked": _("Times"),
        "site_name": _("Site"),
        "language": _("Language"),
        "month": _("Month"),
    }

    def get_queryset(self) -> QuerySet:
        return Searched.objects.shown(cities_of(self.request.user))


def buttons(row: Searched, user: Any) -> list[Button]:
    """What may be done about a question: recommend something for it, say what it means."""
    offered: Any = ((BestBet, _("Recommend a page")), (Synonym, _("Add a synonym")))
    begin = urlencode({"words": row.question, "language": row.language, "city": row.site})
    return [
        Button(label, f"{reverse(model.snippet_viewset.get_url_name('add'))}?{begin}", classname=BUTTON)
        for model, label in offered
        if model.snippet_viewset.permission_policy.user_has_permission(user, "add")
    ]

"""The board."""

from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.db.models import F, Q, QuerySet
from django.forms import Media, Script
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.ui.tables import BaseColumn, Table
from wagtail.admin.views.reports import ReportView
from wagtail.coreutils import get_content_type_label

from cms.board.columns import columns, decorate
from cms.board.export import BoardExportMixin
from cms.board.filters import BoardFilterSet
from cms.board.place import Place
from cms.board.scope import Scope, urgent_first
from cms.board.summary import Line, summary
from cms.desk.reach import reach_of
from cms.languages.names import language_name


class BoardTable(Table):
    """Rows have ids, so that one comes back to where one was."""

    classname = "listing board"

    def get_row_attrs(self, page: Any) -> dict[str, str]:
        return {"id": f"page-{page.pk}", "class": "board__row--overdue" if page.is_overdue else ""}


class BoardView(BoardExportMixin, ReportView):
    """Every page of the reader's sections with its state, into one language."""

    page_title = _("Translations")
    header_icon = "wagtail-localize-language"
    template_name = "board/admin/board.html"
    results_template_name = "board/admin/results.html"
    index_url_name = "translations_board"
    index_results_url_name = "translations_board_results"
    filterset_class = BoardFilterSet
    table_class = BoardTable
    is_searchable = True
    no_results_message = _("No page is in this state.")
    export_filename = "translations"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Raises PermissionDenied for those who work on no section."""
        self.scope = Scope(reach_of(request), request.GET.get("language", ""))
        if self.scope.is_empty:
            raise PermissionDenied
        self.place = Place(self.scope.reach, self.scope.language)
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def columns(self) -> list[BaseColumn]:
        return columns(len(self.scope.sections) > 1)

    def get_base_queryset(self) -> QuerySet:
        return self.scope.pages

    def get_filtered_queryset(self) -> QuerySet:
        """As in every listing: ordered, filtered, searched."""
        return self.get_queryset()

    def order_queryset(self, queryset: QuerySet) -> QuerySet:
        if not self.ordering:
            return queryset.order_by(*urgent_first())
        field = F(self.ordering.lstrip("-"))
        falling = self.ordering.startswith("-")
        return queryset.order_by(field.desc(nulls_last=True) if falling else field.asc(nulls_last=True), "pk")

    def search_queryset(self, queryset: QuerySet) -> QuerySet:
        query = Q(title__icontains=self.search_query) | Q(draft_title__icontains=self.search_query)
        return queryset.filter(query | Q(slug__icontains=self.search_query)) if self.is_searching else queryset

    def decorate_paginated_queryset(self, object_list: Any) -> list[Any]:
        rows = decorate(list(object_list), self.place)
        for page in rows:
            page.type_name = get_content_type_label(page.cached_content_type)
            page.language_name = language_name(self.scope.language)
            page.assign_address = self._assign_address(page)
        return rows

    def get_table(self, object_list: Any) -> Table:
        return super().get_table(self.decorate_paginated_queryset(object_list))

    def get_summary(self) -> list[Line]:
        """Of the whole page alone: narrowing the list does not change it."""
        return [] if self.results_only or self.is_export else summary(self.scope)

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(*args, **kwargs)
        scripts = [versioned_static("wagtailadmin/js/bulk-actions.js"), "board/assign.js"]
        modules: list[Any] = [Script(address, type="module") for address in scripts]
        context["media"] += Media(js=modules, css={"all": ["board/board.css"]})
        language = language_name(self.scope.language)
        return context | {"summary": self.get_summary(), "language": self.scope.language, "language_name": language}

    def _assign_address(self, page: Any) -> str:
        """The form that assigns this page, which comes back to the list as it is."""
        query = self.request.GET.copy()
        query.pop("_w_filter_fragment", None)
        back = f"{self.index_url}?{query.urlencode()}" if query else self.index_url
        form = reverse("wagtail_bulk_action", args=["board", "assignment", "assign"])
        return f"{form}?{urlencode({'id': f'{page.pk}-{self.scope.language}', 'next': back})}"

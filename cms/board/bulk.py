"""Assigning what is selected on the board: Wagtail's own way of doing something with many rows."""

import re
from typing import Any

from django.http import Http404
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.views.bulk_action import BulkAction

from cms.board.assigning import assign
from cms.board.forms import AssignForm
from cms.board.models import Assignment
from cms.board.place import Place
from cms.board.scope import Scope, urgent_first
from cms.desk.reach import reach_of
from cms.languages.names import language_name

ROW = re.compile(r"(\d{1,18})-([A-Za-z-]{2,20})")


class AssignBulkAction(BulkAction):
    """One page or many; a row is named by the number of its page and the language: `12-en`."""

    models = [Assignment]
    display_name = _("Assign…")
    aria_label = _("Assign the selected pages or set their due date")
    action_type = "assign"
    template_name = "board/admin/assign.html"
    form_class = AssignForm

    @cached_property
    def rows(self) -> tuple[Scope, list[Any], list[Any]]:
        """The pages that are named and that the user sees: those she may assign, and the others.

        Raises Http404 when there are none, or when they are of several languages.
        """
        named = [ROW.fullmatch(value) for value in self.request.GET.getlist("id")]
        languages = {match[2] for match in named if match}
        scope = Scope(reach_of(self.request), next(iter(languages), ""))
        if languages != {scope.language} or None in named:
            raise Http404
        pages = list(scope.pages.filter(pk__in=[int(match[1]) for match in named if match]).order_by(*urgent_first()))
        if not pages:
            raise Http404
        self.place = Place(scope.reach, scope.language)
        may = [page for page in pages if self.place.may_assign(page)]
        return scope, may, [page for page in pages if page not in may]

    def get_actionable_objects(self) -> tuple[list[Any], dict[str, list[Any]]]:
        _scope, may, others = self.rows
        return may, {"items_with_no_access": others}

    def get_form_kwargs(self) -> dict[str, Any]:
        _scope, may, _others = self.rows
        single = may[0] if len(may) == 1 else None
        return super().get_form_kwargs() | {"people": self.place.hands.translators(may), "single": single}

    def get_execution_context(self) -> dict[str, Any]:
        form: Any = self.cleaned_form
        return {"language": self.rows[0].language, "by": self.request.user, "values": form.values}

    @classmethod
    def execute_action(cls, objects: list[Any], **kwargs: Any) -> tuple[int, int]:
        return assign(objects, **kwargs), 0

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        text = ngettext(
            "{count} translation has been changed.", "{count} translations have been changed.", num_parent_objects
        )
        return text.format(count=num_parent_objects)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"language_name": language_name(self.rows[0].language)}

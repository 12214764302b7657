"""What the board can be narrowed to."""

from typing import Any

import django_filters
from django import forms
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.utils import get_user_display_name
from wagtail.coreutils import get_content_type_label

from cms.board.hands import target_languages
from cms.board.models import Assignment
from cms.board.scope import Scope, section_name
from cms.board.state import State
from cms.desk.reach import reach_of
from cms.languages.names import language_name

ME, NOBODY = "me", "nobody"
ALL = {"empty_label": _("All"), "widget": forms.RadioSelect}


class MarksFilter(django_filters.MultipleChoiceFilter):
    """Rows with all of the chosen marks."""

    MARKS = {"overdue": Q(is_overdue=True), "fallback": Q(fallback_since__isnull=False), "wished": Q(wishes__gt=0)}

    def filter(self, rows: QuerySet, chosen: list[str]) -> QuerySet:
        for mark in chosen:
            rows = rows.filter(self.MARKS[mark])
        return rows


class BoardFilterSet(WagtailFilterSet):
    """City, state, owner, language, marks and page type; choices come from what the reader sees."""

    language = django_filters.ChoiceFilter(
        label=_("Into"), method="leave", empty_label=None, widget=forms.RadioSelect, choices=()
    )
    city = django_filters.ChoiceFilter(label=_("City"), method="of_section", choices=(), **ALL)
    state = django_filters.MultipleChoiceFilter(
        label=_("State"), field_name="board_state", choices=State.choices, widget=forms.CheckboxSelectMultiple
    )
    owner = django_filters.ChoiceFilter(label=_("Translated by"), method="of_owner", choices=(), **ALL)
    only = MarksFilter(
        label=_("Only"),
        choices=[
            ("overdue", _("Overdue")),
            ("fallback", _("Finnish shown to visitors")),
            ("wished", _("Asked for by visitors")),
        ],
        widget=forms.CheckboxSelectMultiple,
    )
    type = django_filters.ChoiceFilter(label=_("Page type"), field_name="content_type_id", choices=(), **ALL)

    def __init__(self, data: Any = None, queryset: Any = None, *, request: Any = None, prefix: Any = None) -> None:
        self.scope = Scope(reach_of(request), request.GET.get("language", ""))
        chosen = data.copy()
        chosen.setdefault("language", self.scope.language)
        super().__init__(chosen, self.scope.sources, request=request, prefix=prefix)
        choices = {"city": self._cities(), "owner": self._owners(), "type": self._types()}
        languages = [(code, language_name(code)) for code in target_languages()]
        for name, offered in (choices | {"language": languages}).items():
            self.filters[name].extra["choices"] = offered
        self.filters["language"].extra["initial"] = self.scope.language
        for name, offered in (("language", languages), ("city", choices["city"]), ("type", choices["type"])):
            if len(offered) < 2:
                del self.filters[name]

    def leave(self, rows: QuerySet, name: str, value: str) -> QuerySet:
        """The rows were made for the language."""
        return rows

    def of_section(self, rows: QuerySet, name: str, value: str) -> QuerySet:
        return rows.filter(self.scope.of_section(value))

    def of_owner(self, rows: QuerySet, name: str, value: str) -> QuerySet:
        if value == NOBODY:
            return rows.filter(translator_id__isnull=True)
        return rows.filter(translator_id=self.scope.reach.user.pk if value == ME else int(value))

    def _cities(self) -> list[tuple[str, Any]]:
        return [(key, section_name(section)) for key, section in self.scope.sections.items()]

    def _owners(self) -> list[tuple[str, Any]]:
        """Those who have something on the reader's part of the board."""
        keys = self.scope.sources.values("translation_key")
        given = Assignment.objects.filter(translation_key__in=keys, locale__language_code=self.scope.language)
        users = get_user_model().objects.filter(pk__in=given.values("owner")).exclude(pk=self.scope.reach.user.pk)
        names = [(str(user.pk), get_user_display_name(user)) for user in users]
        return [(ME, _("Me")), (NOBODY, _("Nobody")), *sorted(names, key=lambda choice: choice[1].casefold())]

    def _types(self) -> list[tuple[str, Any]]:
        found = self.scope.sources.order_by().values_list("content_type_id", flat=True).distinct()
        labels = [(str(pk), get_content_type_label(ContentType.objects.get_for_id(pk))) for pk in found]
        return sorted(labels, key=lambda choice: str(choice[1]).casefold())

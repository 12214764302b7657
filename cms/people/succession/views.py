"""/admin/people/<id>/successor/: who takes over, what that changes, and the button that does it."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.permissions import policy_registry

from cms.people.models import Person
from cms.people.succession.plan import Succession


class PersonField(forms.ModelChoiceField):
    """Names people with their organisation: two may share a name."""

    def label_from_instance(self, person: Person) -> str:
        return f"{person.name}, {person.organisation}" if person.organisation else person.name


class SuccessorForm(forms.Form):
    """Who takes over: anybody whose record the user may change, since the roles move there."""

    def __init__(self, person: Person, user: Any, data: Any = None) -> None:
        super().__init__(data)
        changeable = _policy().instances_user_has_permission_for(user, "change")
        self.fields["successor"] = PersonField(
            changeable.exclude(pk=person.pk).select_related("organisation"), label=_("Successor")
        )


class SuccessorView(WagtailAdminTemplateMixin, TemplateView):
    """First shows where the person is named; with a successor chosen, what will change; then changes it."""

    template_name = "people/admin/successor.html"
    page_title = _("Replace everywhere by the successor")
    header_icon = "user"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.person = get_object_or_404(Person, pk=kwargs["pk"])
        if not _policy().user_has_permission_for_instance(request.user, "change", self.person):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def succession(self) -> Succession:
        return Succession(self.person, self.request.user)

    def get_page_subtitle(self) -> str:
        return self.person.name

    def get_breadcrumbs_items(self) -> list[dict]:
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title, "sublabel": self.person.name}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = kwargs.pop("form", None) or SuccessorForm(self.person, self.request.user, self.request.GET or None)
        successor = form.cleaned_data["successor"] if form.is_bound and form.is_valid() else None
        context = {"person": self.person, "succession": self.succession, "form": form, "successor": successor}
        return super().get_context_data(**kwargs) | context

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        form = SuccessorForm(self.person, request.user, request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        successor = form.cleaned_data["successor"]
        changed, left = len(self.succession.open_uses), len(self.succession.barred_uses)
        self.succession.carry_out(successor)
        text = ngettext(
            "{successor} has taken over from {person}, also on {count} page or object.",
            "{successor} has taken over from {person}, also on {count} pages or objects.",
            changed,
        )
        messages.success(request, text.format(successor=successor, person=self.person, count=changed))
        if left:
            messages.warning(request, gettext("Left as they were, for somebody else: {count}").format(count=left))
        return redirect("people_successor", pk=self.person.pk)


def _policy() -> Any:
    return policy_registry.get_by_type(Person)

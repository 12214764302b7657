"""People and organisations in the editor's interface."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Model
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets.button import Button
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import CreateView, SnippetViewSet, SnippetViewSetGroup

from cms.access.choosing import OpenChooserViewSet
from cms.access.policies import OwnCityPolicy
from cms.access.views import OwnDeleteView, OwnEditView
from cms.people.models import Organisation, Person
from cms.people.succession.views import SuccessorView

PEOPLE = OwnCityPolicy(Person)
register_permission_policy(Person, PEOPLE)
register_permission_policy(Organisation, OwnCityPolicy(Organisation))


class HiddenContactMixin:
    """Says after saving that contact details were typed which no page will show."""

    def save_instance(self) -> Any:
        person = super().save_instance()  # type: ignore[misc]  # a mixin of views
        if (person.phone or person.email) and not any(role.is_current() for role in person.roles.all()):
            view: Any = self
            messages.warning(
                view.request,
                _("The telephone and e-mail of %(name)s are not shown anywhere: add a role that lasts today.")
                % {"name": person.name},
            )
        return person


class PersonCreateView(HiddenContactMixin, CreateView):
    """Adding a person."""


def successor_button(person: Person) -> Button:
    """To the page that puts a successor in her place."""
    address = reverse("people_successor", args=[person.pk])
    return Button(_("Replace by a successor"), address, icon_name="resubmit", priority=50)


class PersonEditView(HiddenContactMixin, OwnEditView):
    """Changing a person; who leaves is replaced from the menu of the heading."""

    @property
    def header_more_buttons(self) -> list[Button]:
        return [*super().header_more_buttons, successor_button(self.object)]


CITY_COLUMN = Column("get_city_display", label=_("Maintained by"), sort_key="city")


class OwnCityViewSet(SnippetViewSet):
    """Lets a city's staff change their own city's rows only."""

    edit_view_class = OwnEditView
    delete_view_class = OwnDeleteView
    chooser_viewset_class = OpenChooserViewSet


class PersonViewSet(OwnCityViewSet):
    """Lists people with what tells them apart."""

    model = Person
    icon = "user"
    list_display = ["name", "organisation", CITY_COLUMN]
    add_view_class = PersonCreateView
    edit_view_class = PersonEditView
    list_filter = ["city"]


class OrganisationViewSet(OwnCityViewSet):
    """Lists organisations."""

    model = Organisation
    icon = "home"
    list_display = ["__str__", CITY_COLUMN]
    list_filter = ["city"]


class PeopleViewSetGroup(SnippetViewSetGroup):
    """The menu entry of both."""

    items = (PersonViewSet, OrganisationViewSet)
    menu_label = _("People")
    menu_icon = "group"
    menu_order = 250


register_snippet(PeopleViewSetGroup)


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """/admin/people/<id>/successor/."""
    return [path("people/<int:pk>/successor/", SuccessorView.as_view(), name="people_successor")]


@hooks.register("register_snippet_listing_buttons")
def listing_buttons(snippet: Model, user: Any, next_url: str | None = None) -> Iterator[Button]:
    """In the list of people, for those whom the user may change."""
    if isinstance(snippet, Person) and PEOPLE.user_has_permission_for_instance(user, "change", snippet):
        yield successor_button(snippet)

"""What choosers and the admin's own API offer: nothing that the user has no permission on.

Wagtail's snippet choosers and its API for images and documents ask for no permission at all (8.0.1).
"""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from wagtail.documents.api.admin.views import DocumentsAdminAPIViewSet
from wagtail.images.api.admin.views import ImagesAdminAPIViewSet
from wagtail.snippets.views.chooser import (
    ChooseResultsView,
    ChooseView,
    SnippetChooserViewSet,
    SnippetChosenMultipleView,
    SnippetChosenView,
    SnippetCreateView,
)

from cms.access.reading import within_reach


class WithinReachMixin:
    """A chooser's view of what the user has a permission on."""

    request: Any
    model_class: Any

    def get_object_list(self) -> QuerySet:
        return within_reach(self.request.user, self.model_class)

    def get_object(self, pk: str) -> Any:
        return self.get_object_list().get(pk=pk)

    def get_objects(self, pks: list[str]) -> QuerySet:
        return self.get_object_list().filter(pk__in=pks)


class ReachableChooseView(WithinReachMixin, ChooseView):
    """The dialogue."""


class ReachableResultsView(WithinReachMixin, ChooseResultsView):
    """The list in it, narrowed."""


class ReachableChosenView(WithinReachMixin, SnippetChosenView):
    """What was chosen."""


class ReachableChosenMultipleView(WithinReachMixin, SnippetChosenMultipleView):
    """What was chosen, several at once."""


class FormlessCreateView(SnippetCreateView):
    """Our choosers have no form to add with; Wagtail's view fails where somebody sends one (8.0.1)."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.get_creation_form_class() is None:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class OpenChooserViewSet(SnippetChooserViewSet):
    """For snippets that all staff may choose, whoever's they are: people and organisations."""

    create_view_class = FormlessCreateView


class ReachableChooserViewSet(OpenChooserViewSet):
    """For those that are not everybody's to choose."""

    choose_view_class = ReachableChooseView
    choose_results_view_class = ReachableResultsView
    chosen_view_class = ReachableChosenView
    chosen_multiple_view_class = ReachableChosenMultipleView


class ReachableImagesAPIViewSet(ImagesAdminAPIViewSet):
    """Images of the collections that the user may choose from."""

    def get_queryset(self) -> QuerySet:
        return super().get_queryset() & within_reach(self.request.user, self.model)


class ReachableDocumentsAPIViewSet(DocumentsAdminAPIViewSet):
    """Documents of the collections that the user may choose from."""

    def get_queryset(self) -> QuerySet:
        return super().get_queryset() & within_reach(self.request.user, self.model)

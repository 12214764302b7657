"""The list of snippets that the translation editor's choosers read."""

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.permissions import policy_registry
from wagtail_localize.views.snippets_api import SnippetViewSet

from cms.translation.permissions import ANY_SNIPPET_ACTION, may_see_snippets


class ReachableSnippetViewSet(SnippetViewSet):
    """Answers only about snippets that the user has a permission on."""

    def check_permissions(self, request: HttpRequest) -> None:
        super().check_permissions(request)
        if not may_see_snippets(request.user, self.get_model()):
            raise PermissionDenied

    def get_queryset(self) -> QuerySet:
        policy = policy_registry.get_by_type(self.get_model())
        return policy.instances_user_has_any_permission_for(self.request.user, ANY_SNIPPET_ACTION)

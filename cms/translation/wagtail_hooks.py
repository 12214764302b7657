"""Puts our views ahead of wagtail-localize's: the same addresses, the first match answers."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.models import Page

from cms.translation import buttons
from cms.translation.permissions import may_publish
from cms.translation.views.bulk import refuse_untranslated
from cms.translation.views.detach import convert, refusal, stop
from cms.translation.views.finish import PublishEditionView, SubmitEditionView, publish_from_editor
from cms.translation.views.report import ReachableTranslationsReportView
from cms.translation.views.send import SendPageView, SendSnippetView
from cms.translation.views.snippets import ReachableSnippetViewSet
from cms.translation.views.sync import SyncView
from cms.translation.views.writing import edit_override, edit_string, preview

RESTART = "localize-restart-translation"
DETACHING_ACTIONS = {RESTART, "localize-convert-to-alias"}


@hooks.register("register_admin_urls", order=-100)
def register_admin_urls() -> list[URLPattern]:
    """What stands in wagtail-localize's place is unnamed, so that `reverse` keeps giving its names."""
    snippet, one = "<slug:app_label>/<slug:model_name>/", "localize/translate/<int:translation_id>/"
    return [
        path(f"{one}strings/<int:string_segment_id>/edit/", edit_string),
        path(f"{one}overrides/<int:overridable_segment_id>/edit/", edit_override),
        path(f"{one}preview/", preview),
        path(f"{one}preview/<str:mode>/", preview),
        path("localize/submit/page/<int:page_id>/", SendPageView.as_view()),
        path(f"localize/submit/snippet/{snippet}<str:pk>/", SendSnippetView.as_view()),
        path("localize/update/<int:translation_source_id>/", SyncView.as_view()),
        path("localize/translate/<int:translation_id>/disable/", stop),
        path("localize/page/<int:page_id>/convert_to_alias/", convert),
        path("localize/reports/translations/", ReachableTranslationsReportView.as_view()),
        path("localize/reports/translations/results/", ReachableTranslationsReportView.as_view(results_only=True)),
        path(f"localize/api/snippets/{snippet}", ReachableSnippetViewSet.as_view({"get": "list"})),
        path(f"localize/api/snippets/{snippet}<str:pk>/", ReachableSnippetViewSet.as_view({"get": "retrieve"})),
        path("translations/<int:translation_id>/submit/", SubmitEditionView.as_view(), name="submit_edition"),
        path("translations/<int:translation_id>/publish/", PublishEditionView.as_view(), name="publish_edition"),
    ]


@hooks.register("before_edit_page", order=-100)
def refuse_restart(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Joining a detached page to its source again overwrites it at the next publication."""
    if request.method == "POST" and RESTART in request.POST:
        return refusal(request, page)
    return None


@hooks.register("construct_page_action_menu")
def hide_detaching_actions(menu_items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    """Offer only what would not be refused."""
    page = context.get("page")
    if page is not None and not may_publish(request.user, page):
        menu_items[:] = [item for item in menu_items if item.name not in DETACHING_ACTIONS]


hooks.register("before_bulk_action", refuse_untranslated)
hooks.register("before_edit_page", publish_from_editor, order=-95)
hooks.register("before_edit_snippet", publish_from_editor, order=-95)
hooks.register("register_page_header_buttons", buttons.page_buttons)
hooks.register("register_page_listing_more_buttons", buttons.page_buttons)
hooks.register("register_snippet_listing_buttons", buttons.snippet_buttons)

"""Synonyms and best bets in the editor's interface."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import CreateView, SnippetViewSet

from cms.access.choosing import ReachableChooserViewSet
from cms.access.views import OwnDeleteView, OwnEditView
from cms.languages.names import content_languages
from cms.search.models import BestBet, Synonym
from cms.search.models.searched import LONGEST


class FromSearchView(CreateView):
    """Begins with what the report of searches hands over: `words`, `language`, `city`."""

    def get_initial_form_instance(self) -> Any:
        given = self.request.GET
        language = given.get("language", "")
        instance = self.model(words=" ".join(given.get("words", "").replace(",", " ").split())[:LONGEST])
        if language in content_languages():
            instance.language = language
        if hasattr(instance, "city"):
            instance.city = given.get("city", "")
        return instance


class SynonymViewSet(SnippetViewSet):
    """Kept by the programme's editors for all sites."""

    model = Synonym
    chooser_viewset_class = ReachableChooserViewSet
    icon = "resubmit"
    menu_label = _("Synonyms of search")
    menu_order = 251
    add_to_admin_menu = True
    copy_view_enabled = False
    add_view_class = FromSearchView
    list_display = ["words", Column("get_language_display", label=_("Language"), sort_key="language")]
    list_filter = ["language"]
    search_fields = ["words"]


class BestBetViewSet(SnippetViewSet):
    """Everybody sees all, a city's staff change their own city's."""

    model = BestBet
    chooser_viewset_class = ReachableChooserViewSet
    icon = "pick"
    menu_label = _("Best bets of search")
    menu_order = 252
    add_to_admin_menu = True
    copy_view_enabled = False
    add_view_class = FromSearchView
    edit_view_class = OwnEditView
    delete_view_class = OwnDeleteView
    list_display = [
        "words",
        Column("leads_to", label=_("Leads to")),
        Column("get_city_display", label=_("Site"), sort_key="city"),
        Column("get_language_display", label=_("Language"), sort_key="language"),
    ]
    list_filter = ["city", "language"]
    search_fields = ["words", "title", "page__title"]

    def get_queryset(self, request: Any) -> Any:
        return BestBet.objects.select_related("page")

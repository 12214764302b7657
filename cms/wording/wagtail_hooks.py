"""The glossary in the editor's interface, the addresses of a row's aids, and the memory's nightly work."""

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.widgets.button import Button
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from cms.access.choosing import ReachableChooserViewSet
from cms.wording import views
from cms.wording.learning import learn_all
from cms.wording.models import Term


class GlossaryView(IndexView):
    """The list of terms, with its files in the menu of the heading."""

    @property
    def header_more_buttons(self) -> list[Button]:
        buttons = [
            *super().header_more_buttons,
            Button(_("Download as CSV"), reverse("wording_export"), icon_name="download", priority=90),
        ]
        may = self.permission_policy.user_has_permission
        if may(self.request.user, "add") and may(self.request.user, "change"):
            buttons.append(Button(_("Take terms from a file"), reverse("wording_import"), icon_name="upload"))
        return buttons


class TermViewSet(SnippetViewSet):
    """The programme's terms: its editors change them, translators of every city read them."""

    model = Term
    chooser_viewset_class = ReachableChooserViewSet
    icon = "list-ul"
    menu_label = _("Glossary")
    menu_order = 248
    add_to_admin_menu = True
    inspect_view_enabled = True
    copy_view_enabled = False
    list_display = [
        "term",
        Column("translations_shown", label=_("Translations")),
        BooleanColumn("do_not_translate", label=_("Do not translate")),
        "note",
    ]
    list_filter = ["do_not_translate"]
    search_fields = ["term", "forms", "note"]
    inspect_view_fields = ["term", "translations_shown", "forms", "do_not_translate", "note"]
    index_view_class = GlossaryView

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return Term.objects.prefetch_related("translations__locale")


register_snippet(TermViewSet)


@hooks.register("register_admin_urls", order=-100)
def admin_urls() -> list[URLPattern]:
    """/admin/wording/…"""
    row = "wording/<int:translation_id>/<int:segment_id>/"
    return [
        path("wording/glossary.csv", views.ExportView.as_view(), name="wording_export"),
        path("wording/glossary/import/", views.ImportView.as_view(), name="wording_import"),
        path("wording/<int:translation_id>/machine/", views.fill_all, name="wording_machine"),
        # wagtail-localize's own knows nothing of slugs and protected terms.
        path("localize/translate/<int:translation_id>/machine_translate/", views.fill_all),
        path(row, views.aids, name="wording_aids"),
        path(f"{row}machine/", views.fill_row, name="wording_machine_row"),
        path(f"{row}confirm/", views.confirm_row, name="wording_confirm_row"),
    ]


@hooks.register("do_daily")
def learn() -> int:
    """What translations have come by ways that nobody has asked about since."""
    return learn_all()

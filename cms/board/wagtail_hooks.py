"""The board's address, its place in the menu and on the desk, its bulk action, its mails and the choice of them."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.board.account import MailChoicePanel, concerns
from cms.board.bulk import AssignBulkAction
from cms.board.desk import BoardList
from cms.board.history import AssignFormatter
from cms.board.tasks import daily_mails
from cms.board.views import BoardView
from cms.translation.desk import TranslationsList


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """/admin/translations/."""
    return [
        path("translations/", BoardView.as_view(), name="translations_board"),
        path("translations/results/", BoardView.as_view(results_only=True), name="translations_board_results"),
    ]


class BoardMenuItem(MenuItem):
    """For those who work with pages."""

    def is_shown(self, request: HttpRequest) -> bool:
        return concerns(request.user)


@hooks.register("register_admin_menu_item")
def menu_item() -> MenuItem:
    """Below Pages."""
    icon = "wagtail-localize-language"
    return BoardMenuItem(
        _("Translations"), reverse("translations_board"), name="translations", icon_name=icon, order=150
    )


def _register(entry: type[TranslationsList]) -> None:
    hooks.register("register_desk_list", lambda: entry)


# What is to be translated, language by language.
for _list in BoardList.in_every_language():
    _register(_list)


@hooks.register("register_account_settings_panel")
def account_panel(request: HttpRequest, user: Any, profile: Any) -> MailChoicePanel:
    """Which mails somebody wants."""
    return MailChoicePanel(request, user, profile)


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    """Who was given what stands in the page's history."""
    actions.register_action("board.assign")(AssignFormatter)


hooks.register("register_bulk_action", AssignBulkAction)


@hooks.register("do_daily")
def mail() -> int:
    """What has changed and what is due."""
    return daily_mails()

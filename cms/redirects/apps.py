from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RedirectsConfig(AppConfig):
    """Who may make redirects, and what happens when a page moves. The rows are Wagtail's own."""

    name = "cms.redirects"
    label = "redirects"
    verbose_name = _("Redirects")

    def ready(self) -> None:
        from wagtail.signals import post_page_move

        from cms.redirects import moves

        post_page_move.connect(moves.leave_redirects_on_old_host)
        post_page_move.connect(moves.follow_in_other_languages)

"""What an editor is told about the other editions of what she deletes or unpublishes."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.models import Page

from cms.languages.names import language_name
from cms.pairing.parting import live_editions

SHOWN = 5


def warn_before_deleting(request: HttpRequest, page: Page) -> None:
    """On the page that asks whether to delete."""
    lost = list(live_editions(page.get_descendants(inclusive=True)))
    if lost:
        text = ngettext(
            "An edition in another language will be unpublished, but not deleted: {pages}.",
            "Editions in another language will be unpublished, but not deleted: {pages}.",
            len(lost),
        )
        shown = ", ".join(_named(edition) for edition in lost[:SHOWN]) + (" …" if len(lost) > SHOWN else "")
        messages.warning(request, text.format(pages=shown))


def ask_after_unpublishing(request: HttpRequest, page: Page) -> None:
    """A page and its edition may be public apart: whoever may unpublish the other is asked whether to."""
    for edition in live_editions(Page.objects.filter(pk=page.pk)):
        text = _("The edition in another language is still public: {pages}.").format(pages=_named(edition))
        buttons = []
        if edition.permissions_for_user(request.user).can_unpublish():
            address = reverse("wagtailadmin_pages:unpublish", args=[edition.pk])
            buttons = [messages.button(address, _("Unpublish it too"))]
        messages.warning(request, text, buttons=buttons)


def _named(edition: Page) -> str:
    names = {"title": edition.get_admin_display_title(), "language": language_name(edition.locale.language_code)}
    return _("“%(title)s” (%(language)s)") % names

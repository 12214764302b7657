"""The door: an address of a live page in, its editor out."""

from django.http import HttpRequest, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from cms.entrance.places import block_at, page_at


def enter(request: HttpRequest) -> HttpResponseRedirect:
    """Lead to the editor of the page at `?address=`, with the block at `?block=` in view.

    Only our own editor's addresses are ever led to, whatever the address in the query is. A translation's editor
    is what wagtail-localize puts at the same address.
    """
    page = page_at(request.GET.get("address", ""))
    if page is None:
        messages.error(request, _("No page that could be edited stands at that address."))
        return redirect("wagtailadmin_home")
    if not page.permissions_for_user(request.user).can_edit():
        messages.error(request, _("The page “%(title)s” is edited by others than you.") % {"title": page.title})
        return redirect("wagtailadmin_home")
    block = block_at(page, request.GET.get("block", ""))
    place = f"#:w:contentpath=body.{block}" if block else ""
    return HttpResponseRedirect(f"{reverse('wagtailadmin_pages:edit', args=[page.pk])}?from=page{place}")

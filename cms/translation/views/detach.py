"""Taking a page out of translation, and back: only for those who may publish it.

A translator holds the right to edit the English page alone. Detached, the page would be theirs to
rewrite, and synchronising would pass it by.
"""

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.views.pages.utils import get_valid_next_url_from_request
from wagtail.models import Page
from wagtail_localize.models import Translation
from wagtail_localize.views.convert import convert_to_alias
from wagtail_localize.views.edit_translation import stop_translation

from cms.translation.permissions import may_publish


@require_POST
def stop(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Stop synchronising a translation."""
    translation = get_object_or_404(Translation, pk=translation_id)
    try:
        target = translation.get_target_instance()
    except ObjectDoesNotExist as error:
        raise Http404 from error
    return refusal(request, target) or stop_translation(request, translation_id)


def convert(request: HttpRequest, page_id: int) -> HttpResponse:
    """Make a translated page an alias of its source."""
    page = get_object_or_404(Page, pk=page_id)
    return refusal(request, page) or convert_to_alias(request, page_id)


def refusal(request: HttpRequest, target: Model) -> HttpResponse | None:
    """A message and the way back for those who may not publish the target; None for those who may."""
    if may_publish(request.user, target):
        return None
    messages.error(request, _("Only those who may publish the page can separate it from its source, or rejoin it."))
    return redirect(get_valid_next_url_from_request(request) or reverse("wagtailadmin_home"))

"""The style sheet of the looks."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from cms.look import sheet

YEAR = 31_536_000  # seconds


@require_safe
def style_sheet(request: HttpRequest, digest: str, spelling: str) -> HttpResponse:
    """The accents that the address spells; what an older version of the system wrote, as it is today, for a minute."""
    try:
        accents = sheet.read(spelling)
    except ValueError:
        raise Http404 from None
    response = HttpResponse(sheet.style_sheet(accents), content_type="text/css; charset=utf-8")
    if digest == sheet.digest(accents):
        patch_cache_control(response, public=True, max_age=YEAR, immutable=True)
    else:
        patch_cache_control(response, public=True, max_age=60)
    return response

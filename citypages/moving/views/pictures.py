"""Pictures that came along, for the review: they lie in no collection yet."""

from io import BytesIO

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe
from PIL import Image

from citypages.moving.models import MovedAttachment
from citypages.moving.views.reach import moves_of

WIDEST = 480  # pixels


@require_safe
def import_picture(request: HttpRequest, attachment_id: int) -> HttpResponse:
    """A small copy, drawn anew, so that nothing but pixels is sent. Raises Http404."""
    attachments = MovedAttachment.objects.filter(moved_page__move__in=moves_of(request.user))
    attachment = get_object_or_404(attachments, pk=attachment_id)
    drawn = BytesIO()
    try:
        with Image.open(BytesIO(bytes(attachment.content)), formats=["PNG", "JPEG", "GIF", "WEBP"]) as picture:
            picture.thumbnail((WIDEST, WIDEST))
            picture.convert("RGBA").save(drawn, "WEBP", quality=70)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise Http404 from error
    headers = {"Content-Type": "image/webp", "Cache-Control": "private, max-age=3600"}
    return HttpResponse(drawn.getvalue(), headers=headers)

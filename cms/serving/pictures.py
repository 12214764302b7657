"""Pictures of a local storage: what visitors and staff see of the uploads. Documents never go this way."""

from pathlib import PurePosixPath

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponseBase
from django.views.static import serve

MIME = {"avif": "avif", "gif": "gif", "jpeg": "jpeg", "jpg": "jpeg", "png": "png", "webp": "webp"}


def serve_picture(request: HttpRequest, path: str) -> HttpResponseBase:
    """The picture at a path below MEDIA_ROOT, as what its name says and never as a page. Raises Http404."""
    kind = MIME.get(PurePosixPath(path).suffix.lower().removeprefix("."))
    if kind is None or PurePosixPath(path).name.startswith("."):
        raise Http404
    answer = serve(request, path, settings.MEDIA_ROOT)
    if answer.has_header("Content-Type"):
        answer["Content-Type"] = f"image/{kind}"
    return answer

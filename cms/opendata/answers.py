"""Files as answers: short ones are kept like pages, long ones stream, and nobody is sent what they have already."""

from collections.abc import Iterator
from hashlib import blake2b
from itertools import chain

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header

from cms.caching import memo

# Bytes up to which an answer goes into the page cache; above, it is made for each who asks.
SHORT = 2_000_000


def file_answer(
    request: HttpRequest, pieces: Iterator[bytes], content_type: str, filename: str, *, is_attachment: bool
) -> HttpResponseBase:
    """The file. Its ETag follows from the version of the content, so that 304 costs no row."""
    tag = _tag(request)
    if tag and (unchanged := get_conditional_response(request, etag=tag)) is not None:
        return unchanged
    response = _answer(pieces, content_type)
    if tag:
        response["ETag"] = tag
    response["Content-Disposition"] = content_disposition_header(is_attachment, filename) or "inline"
    # Open data may be read by scripts of other sites; it is the same for everybody and no cookie is asked for.
    response["Access-Control-Allow-Origin"] = "*"
    return response


def _answer(pieces: Iterator[bytes], content_type: str) -> HttpResponseBase:
    first, size = [], 0
    for piece in pieces:
        first.append(piece)
        size += len(piece)
        if size > SHORT:
            return StreamingHttpResponse(chain(first, pieces), content_type=content_type)
    return HttpResponse(b"".join(first), content_type=content_type)


def _tag(request: HttpRequest) -> str:
    """The same while neither content nor clock change anything; '' where the version is not known."""
    chapter = memo.current()
    if chapter is None:
        return ""
    place = f"{chapter.version} {chapter.until.isoformat()} {request.get_host()}{request.path}"
    return f'W/"{blake2b(place.encode(), digest_size=12).hexdigest()}"'

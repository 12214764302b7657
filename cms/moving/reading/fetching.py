"""Bringing a picture or a document along that a page only names: on request, from public addresses alone."""

import re
import socket
from dataclasses import replace
from http import HTTPStatus
from urllib.parse import urljoin

from urllib3.exceptions import HTTPError

from cms.linking.guard import RefusedError
from cms.linking.outside import FETCH, HOPS, MOVED, TooLargeError, request
from cms.moving.reading.limits import MOST_BYTES
from cms.moving.reading.refusals import refusal
from cms.moving.source import Attachment

OFFICE = "application/vnd.openxmlformats-officedocument."
OPEN = "application/vnd.oasis.opendocument."
# Media types of what the library takes; whether the content is that is looked at when it is stored.
TYPES = {
    "image/jpeg": "jpg", "image/png": "png", "image/gif": "gif", "image/webp": "webp", "image/avif": "avif",
    "application/pdf": "pdf", "text/csv": "csv", "text/calendar": "ics", "text/plain": "txt",
    f"{OFFICE}wordprocessingml.document": "docx", f"{OFFICE}spreadsheetml.sheet": "xlsx",
    f"{OFFICE}presentationml.presentation": "pptx", f"{OPEN}text": "odt", f"{OPEN}spreadsheet": "ods",
    f"{OPEN}presentation": "odp",
}  # fmt: skip
UNSAID = {"", "application/octet-stream", "binary/octet-stream", "application/x-download", "application/force-download"}
EXTENSION = re.compile(r"\.(\w{2,5})$")


def fetch(attachment: Attachment, allow_loopback: bool = False) -> Attachment:
    """The same with its content; as it is where it has one. `allow_loopback` is for tests. Raises SourceError."""
    if attachment.content is not None:
        return attachment
    here = attachment.address
    try:
        for _hop in range(HOPS + 1):
            reply = request("GET", here, allow_loopback, most=MOST_BYTES, purpose=FETCH)
            if reply.status not in MOVED or not reply.location:
                break
            here = urljoin(here, reply.location)
    except RefusedError as error:
        raise refusal("private", address=attachment.address) from error
    except TooLargeError as error:
        raise refusal("outsized", address=attachment.address, most=MOST_BYTES // 1024**2) from error
    except (socket.gaierror, OSError, HTTPError, ValueError) as error:
        raise refusal("silent", address=attachment.address) from error
    if reply.status != HTTPStatus.OK or not reply.content:
        raise refusal("absent", address=attachment.address)
    return replace(attachment, name=_named(attachment, reply.kind), content=reply.content)


def _named(attachment: Attachment, kind: str) -> str:
    """With the extension of what came. Raises SourceError for what is neither picture nor document."""
    found = EXTENSION.search(attachment.name)
    said = found[1].lower() if found else ""
    if kind in TYPES:
        same = said == TYPES[kind] or {said, TYPES[kind]} == {"jpg", "jpeg"}
        stem = attachment.name.removesuffix(found[0]) if found else attachment.name
        return attachment.name if same else f"{stem or 'file'}.{TYPES[kind]}"
    if kind in UNSAID and said in {*TYPES.values(), "jpeg"}:
        return attachment.name
    raise refusal("other", address=attachment.address)

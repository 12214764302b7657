"""Addresses in a page: made whole by where it stood, and the names of the files they lead to."""

import re
from binascii import Error as NotBase64Error
from binascii import a2b_base64
from urllib.parse import unquote, unquote_to_bytes, urljoin, urlsplit

DOCUMENT = re.compile(r"\.(pdf|docx?|odt|rtf|xlsx?|ods|csv|pptx?|odp|ics|zip)$", re.IGNORECASE)
DATA = re.compile(rb"data:(?P<type>[\w.+-]{1,50}/[\w.+-]{1,50})?(?P<more>(?:;[^,;]{0,50}){0,5}),", re.IGNORECASE)
UNSAFE = re.compile(r"[^\w .()+-]+")
EXTENSIONS = {"jpeg": "jpg", "svg+xml": "svg", "x-icon": "ico", "plain": "txt"}


def absolute(address: str, base: str) -> str:
    """As it stood, where the page does not say its own address."""
    try:
        return urljoin(base, address.strip()) if base else address.strip()
    except ValueError:
        return address.strip()


def path_of(address: str) -> str:
    """Its path with plain letters; '' for what is no address."""
    try:
        return unquote(urlsplit(address).path)
    except ValueError:
        return ""


def file_name(address: str) -> str:
    """'https://example.fi/a/kuva%20(1).jpg?w=2' -> 'kuva (1).jpg'; '' where it says none."""
    name = UNSAFE.sub("-", re.split(r"[/\\]", path_of(address))[-1]).strip(" .-")
    return name[-100:]


def is_document(address: str) -> bool:
    """Whether a link leads to a file to download rather than to a page."""
    return bool(DOCUMENT.search(path_of(address)))


def data_of(address: bytes) -> tuple[str, bytes] | None:
    """The name and the content of a data: address (RFC 2397); None for any other, and for one that is broken."""
    found = DATA.match(address)
    if not found:
        return None
    kind = (found["type"] or b"text/plain").decode().partition("/")[2].lower()
    name = f"picture.{EXTENSIONS.get(kind, kind)}"
    written = memoryview(address)[found.end() :]  # megabytes, of which each copy counts
    try:
        given = unquote_to_bytes(bytes(written)) if b"%" in address else written
        return name, a2b_base64(given) if b";base64" in found["more"].lower() else bytes(given)
    except (NotBase64Error, ValueError):
        return None

"""ZIP archives from outside: whether one may be opened, by its ends and its list, before any part is unpacked."""

import io
import re
import struct
import zipfile

MOST_PARTS = 10_000
MOST_LIST = 2 * 1024**2  # bytes of the list of parts
# How much smaller packing makes a part, above which it is no text anybody wrote; small parts may be all blanks.
TIGHTEST, SMALL = 200, 10 * 1024**2
END, LOCATOR = b"PK\x05\x06", b"PK\x06\x07"


class UnsafeArchiveError(Exception):
    """`code`: 'damaged', 'locked' or 'heavy'."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


def opened(data: bytes, most_unpacked: int) -> zipfile.ZipFile:
    """`most_unpacked` in bytes, as the list says; who reads more than it says finds an error.

    Raises UnsafeArchiveError, and what zipfile raises for a list that it cannot read.
    """
    _check_ends(data)
    archive = zipfile.ZipFile(io.BytesIO(data))
    parts = archive.infolist()
    if len({part.filename for part in parts}) != len(parts):
        raise UnsafeArchiveError("damaged")  # what one reader takes is not what another takes
    if any(part.flag_bits & 1 for part in parts):
        raise UnsafeArchiveError("locked")
    if any(_escapes(part.filename) for part in parts):
        raise UnsafeArchiveError("damaged")
    heavy = any(one.file_size > SMALL and one.file_size > TIGHTEST * one.compress_size for one in parts)
    if heavy or len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > most_unpacked:
        raise UnsafeArchiveError("heavy")
    return archive


def _check_ends(data: bytes) -> None:
    """An archive from the first byte to the last: nothing before it, nothing after it (files that are two things)."""
    end = data.rfind(END, -66_000)
    if not data.startswith(b"PK\x03\x04") or end < 0 or len(data) < end + 22:
        raise UnsafeArchiveError("damaged")
    _mark, disk, first, here, parts, length, start, comment = struct.unpack_from("<4s4H2LH", data, end)
    if data[max(0, end - 20) : end].startswith(LOCATOR) or (disk, first) != (0, 0) or here != parts:
        raise UnsafeArchiveError("damaged")
    if length > MOST_LIST:
        raise UnsafeArchiveError("heavy")
    if start + length != end or end + 22 + comment != len(data) or comment:
        raise UnsafeArchiveError("damaged")


def _escapes(name: str) -> bool:
    return name.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", name) or ":" in name or "\0" in name

"""Office files: ZIP archives that have to begin and end where they should, hold what their kind has, and no code.

The list of an archive's parts is read; no part is unpacked but the two small ones that say what kind it is.
"""

import re
import zipfile

from cms.archives import UnsafeArchiveError, opened
from media.intake.sentences import refusal

MOST_UNPACKED = 500 * 1024**2  # bytes
SMALL_PART = 1024**2  # bytes of a part that is unpacked here
TYPES, MACROS, MANIFEST = "[Content_Types].xml", b"macroenabled", "META-INF/manifest.xml"
CODE = re.compile(r"vbaproject|vbadata|\.(exe|dll|scr|js|jse|vbs|vbe|wsf|hta|bat|cmd|ps1|jar|lnk)$", re.IGNORECASE)
ODF_CODE = re.compile(r"^(basic|scripts)/", re.IGNORECASE)
# A template from elsewhere, which Word fetches with its macros as the file is opened (MITRE ATT&CK T1221).
FETCHED = re.compile(rb"attachedTemplate[^>]*TargetMode\s*=\s*.External", re.IGNORECASE)


def check_open_xml(data: bytes, extension: str, main: str) -> None:
    """ECMA-376; `main` is the part that only this kind has. Raises ValidationError."""
    with _archive(data) as archive:
        names = archive.namelist()
        if main not in names or TYPES not in names:
            raise refusal("unlike", extension=extension)
        fetching = [name for name in names if name.endswith("settings.xml.rels")]
        if MACROS in _part(archive, TYPES).lower() or any(FETCHED.search(_part(archive, one)) for one in fetching):
            raise refusal("code")


def check_open_document(data: bytes, extension: str, mime: str) -> None:
    """ODF 1.3 part 2, 3.3: the first part says the kind, unpacked. Raises ValidationError."""
    with _archive(data) as archive:
        names = archive.namelist()
        if names[0] != "mimetype" or _part(archive, "mimetype").strip() != mime.encode() or "content.xml" not in names:
            raise refusal("unlike", extension=extension)
        if any(ODF_CODE.search(name) for name in names):
            raise refusal("code")
        if MANIFEST in names and b"encryption-data" in _part(archive, MANIFEST):
            raise refusal("locked")


def _archive(data: bytes) -> zipfile.ZipFile:
    try:
        archive = opened(data, MOST_UNPACKED)
    except UnsafeArchiveError as error:
        raise refusal(error.code) from error
    if any(CODE.search(name) for name in archive.namelist()):
        raise refusal("code")
    return archive


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as part:
        return part.read(SMALL_PART)

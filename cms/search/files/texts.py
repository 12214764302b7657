"""The text of a document, read once for each file."""

import logging
import subprocess
import sys
from pathlib import Path
from typing import Any

from cms.search.files import reading
from cms.search.models import DocumentText

logger = logging.getLogger(__name__)
LARGEST = 50 * 1024**2  # bytes
MOST_SECONDS = 60  # of waiting, for the file's own limit is CPU


def text_of(document: Any) -> str:
    """What a document says; '' for a file that is too large, of another kind, encrypted or broken. For the worker: it
    may take some seconds the first time."""
    known = DocumentText.objects.filter(document=document, file_hash=document.file_hash).first()
    if known is None or not document.file_hash:
        values = {"file_hash": document.file_hash, "text": _read(document)}
        known, _made = DocumentText.objects.update_or_create(document=document, defaults=values)
    return known.text


def _read(document: Any) -> str:
    kind = document.file_extension.lower()
    if kind not in reading.READERS:
        return ""
    try:
        if document.file.size > LARGEST:
            logger.warning("Document %s is too large to be searched", document.pk)
            return ""
        with document.file.open("rb") as file:
            return _read_apart(kind, file.read())
    except (OSError, subprocess.SubprocessError) as error:
        logger.warning("Document %s cannot be read: %s", document.pk, _reason(error))
        return ""


def _read_apart(kind: str, content: bytes) -> str:
    command = [sys.executable, "-I", str(Path(reading.__file__)), kind]
    done = subprocess.run(command, input=content, capture_output=True, timeout=MOST_SECONDS, check=True)
    return done.stdout.decode()


def _reason(error: Exception) -> str:
    """The last line of what the reader said."""
    said = (getattr(error, "stderr", None) or b"").decode(errors="replace").strip().splitlines()
    return said[-1] if said else str(error)

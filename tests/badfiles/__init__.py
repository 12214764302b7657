"""Pictures and documents made for a test, good and bad: none of them is stored in the repository."""

from .documents import BAD_DOCUMENTS, good_documents
from .pictures import BAD_PICTURES, HTML, MAKER, PROFILE, SECRET, drawn, photograph, saved, with_iptc

__all__ = [
    "BAD_DOCUMENTS",
    "BAD_PICTURES",
    "HTML",
    "MAKER",
    "PROFILE",
    "SECRET",
    "drawn",
    "good_documents",
    "photograph",
    "saved",
    "with_iptc",
]

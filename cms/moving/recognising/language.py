"""Whether a page is Finnish or English."""

from itertools import islice

from cms.moving.finds import language_of
from cms.moving.source import Source

LANGUAGES = ("fi", "en")
PIECES = 200  # read: more say nothing new
SURE = 0.75  # from which the words hold against what the format says: templates often say the wrong language


def language_of_page(source: Source) -> str:
    """'fi' or 'en'. What the format says holds unless the words clearly say otherwise; Finnish where nothing tells."""
    said = source.language[:2].lower()
    found = language_of("\n".join(piece.text for piece in islice(source.pieces, PIECES)))
    if said in LANGUAGES and (found.sure < SURE or found.language not in LANGUAGES):
        return said
    shares = {code: found.shares.get(code, 0) for code in LANGUAGES}
    return "en" if shares["en"] > shares["fi"] else "fi"

"""Whether a document may come in: its name and its content have to say the same."""

import logging

from django.core.exceptions import ValidationError

from media.intake.documents.kinds import KINDS
from media.intake.sentences import refusal

logger = logging.getLogger(__name__)
LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # OLE: Word of 1997, and what Office makes of a file with a password


def check(data: bytes, extension: str) -> None:
    """`extension` as in the name, without its dot. Raises ValidationError with a sentence for the field."""
    kind = KINDS.get(extension.lower())
    if kind is None:
        raise refusal("kind", allowed=", ".join(sorted(KINDS)))
    if data.startswith(LOCKED):
        raise refusal("locked")
    try:
        kind.check(data)
    except ValidationError:
        raise
    except Exception as error:  # whatever a reader says of a broken file
        logger.info("A document was refused as damaged: %r", error)
        raise refusal("damaged") from error

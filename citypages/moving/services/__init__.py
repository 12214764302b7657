"""What the admin and the command do with an import. Each is one transaction and asks for the permission itself."""

from .amending import amend
from .beginning import MOST_BYTES, MOST_FILES, begin
from .choosing import change, change_type, choose, parts_of, source_of
from .reading import read_move
from .reporting import report
from .saving import save
from .undoing import undo

__all__ = [
    "MOST_BYTES",
    "MOST_FILES",
    "amend",
    "begin",
    "change",
    "change_type",
    "choose",
    "parts_of",
    "read_move",
    "report",
    "save",
    "source_of",
    "undo",
]

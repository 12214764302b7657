from .move import Move
from .moved_file import MovedFile
from .moved_page import MovedAttachment, MovedPage, MovedThing

__all__ = ["Move", "MovedAttachment", "MovedFile", "MovedPage", "MovedThing"]

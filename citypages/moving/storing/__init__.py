"""What a draft needs besides its text: pictures, documents, people, short addresses."""

from .store import Store

__all__ = ["Store"]

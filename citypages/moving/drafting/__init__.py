"""Fields and blocks of a draft, made of recognised parts. Nothing is stored here."""

from .draft import Draft
from .drawing import drawn

__all__ = ["Draft", "drawn"]

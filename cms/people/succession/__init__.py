"""When somebody leaves: where she is named, and putting her successor in her place everywhere at once."""

from .plan import Succession
from .uses import Use, uses_of

__all__ = ["Succession", "Use", "uses_of"]

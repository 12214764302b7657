"""Everything that the API does: importing a module adds its operations."""

from home.api import cities, linkedevents, lists, people, searching  # noqa: F401  (importing registers)
from home.api.interface import api

__all__ = ["api"]

"""An English source beside its Finnish one: its texts become translations of the Finnish page's, as a draft."""

from .likeness import likely
from .saving import is_edition, save_edition

__all__ = ["is_edition", "likely", "save_edition"]

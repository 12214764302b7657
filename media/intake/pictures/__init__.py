"""Pictures: what they are, whether they are whole, and how they lose what a camera wrote into them."""

from media.intake.pictures.checking import accepted
from media.intake.pictures.cleaning import cleaned

__all__ = ["accepted", "cleaned"]

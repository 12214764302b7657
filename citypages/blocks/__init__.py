"""Blocks that need a city."""

from .coordinators import CoordinatorsBlock
from .stream import CityStreamBlock, SectionStreamBlock

__all__ = ["CityStreamBlock", "CoordinatorsBlock", "SectionStreamBlock"]

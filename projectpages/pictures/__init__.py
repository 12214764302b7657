"""Projects to look at rather than read about: a map, a timeline and charts, drawn by the server, without a script."""

from .city_map import CityMapBlock
from .funding_chart import FundingChartBlock
from .timeline import TimelineBlock

__all__ = ["CityMapBlock", "FundingChartBlock", "TimelineBlock"]

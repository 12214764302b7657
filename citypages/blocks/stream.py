"""The stream of a city's pages."""

from citypages.blocks.coordinators import CoordinatorsBlock
from citypages.events.blocks import EventsBlock
from citypages.focus.blocks import FocusAreasBlock
from citypages.news.blocks import LatestNewsBlock
from citypages.reuse.blocks import ReusableBlock
from projectpages.blocks import ProjectStreamBlock
from projectpages.calls.blocks import OpenCallsBlock
from projectpages.pictures import CityMapBlock, FundingChartBlock, TimelineBlock


class SectionStreamBlock(ProjectStreamBlock):
    """Words, pictures, projects (also as map and chart) and people, and ways into news, events and calls."""

    city_map = CityMapBlock()
    timeline = TimelineBlock()
    funding_chart = FundingChartBlock()
    coordinators = CoordinatorsBlock()
    events = EventsBlock()
    focus_areas = FocusAreasBlock()
    open_calls = OpenCallsBlock()
    latest_news = LatestNewsBlock()


class CityStreamBlock(SectionStreamBlock):
    """All of that, and what the site has written once for many pages, which cannot hold itself."""

    reusable = ReusableBlock()

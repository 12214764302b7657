from .city import CityPage
from .content import ContentPage

__all__ = ["CityPage", "ContentPage"]

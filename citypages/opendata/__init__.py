"""What news and events tell as open data. Importing registers the data sets (`CityPagesConfig.ready`)."""

from . import events, news

__all__ = ["events", "news"]

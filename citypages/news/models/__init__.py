from .article import NewsPage
from .external import ExternalNews
from .index import NewsIndexPage
from .offer import Offer

__all__ = ["ExternalNews", "NewsIndexPage", "NewsPage", "Offer"]

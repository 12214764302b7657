"""What stands around the content of every page."""

from .links import CityLink, LanguageLink, Link
from .missing_frame import MissingFrame
from .site_frame import SiteFrame
from .view_frame import ViewFrame

__all__ = ["CityLink", "LanguageLink", "Link", "MissingFrame", "SiteFrame", "ViewFrame"]

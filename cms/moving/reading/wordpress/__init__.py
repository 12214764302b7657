"""WordPress exports (WXR): the pages and posts of a site, each a source of its own."""

from cms.moving.reading.wordpress.export import read_export

__all__ = ["read_export"]

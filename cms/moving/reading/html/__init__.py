"""Web pages: saved, pasted, packed with their pictures, or made of another format on the way."""

from cms.moving.reading.html.page import read_page

__all__ = ["read_page"]

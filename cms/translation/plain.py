"""Texts as wagtail-localize keeps them, escaped and with inline tags, as a reader reads them."""

from wagtail_localize.strings import StringValue


def plain(data: str) -> str:
    """Without markup, with line breaks. Most texts have none, and to parse HTML takes long."""
    return StringValue(data).render_text() if "<" in data or "&" in data else data

"""The inline HTML of a translation: one spelling for comparing, and the rules that a typed one is held to."""

from bs4 import BeautifulSoup
from bs4.element import PreformattedString
from django.utils.translation import gettext as _
from wagtail_localize.strings import StringValue, validate_translation_links


def spelled(html: str) -> str:
    """The one spelling of inline HTML: entities, quotes and empty elements as wagtail-localize writes them."""
    return str(BeautifulSoup(html, "html.parser"))


def checked(html: str, source: str) -> str:
    """A translation of `source` as it is stored. Raises ValueError with what is wrong with it.

    The rules are wagtail-localize's own for what is typed: known inline tags, no attributes, no new links. Comments
    and declarations, which those let through, are refused as well: browsers don't agree on where a comment ends.
    """
    soup = BeautifulSoup(html, "html.parser")
    if any(isinstance(string, PreformattedString) for string in soup.find_all(string=True)):
        raise ValueError(_("HTML comments and declarations are not allowed."))
    value = StringValue.from_translated_html(html).data
    validate_translation_links(source, value)
    return value

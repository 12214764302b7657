"""What other houses say about their videos is never printed; blocks of ours make players of addresses they know."""

from django.utils.html import format_html
from wagtail import hooks
from wagtail.rich_text import EmbedHandler
from wagtail.rich_text.feature_registry import FeatureRegistry

WEB = ("https://", "http://")


class LinkInsteadHandler(EmbedHandler):
    """Wagtail asks the address for its HTML, or takes it from a table, and prints it as it is; here it is a link.

    No field of ours offers the feature; the tag can come in a pasted, imported or restored text.
    """

    identifier = "media"

    @staticmethod
    def expand_db_attributes(attrs: dict) -> str:
        """A link to what is on the web, '' for anything else."""
        url = attrs.get("url") or ""
        return format_html('<a href="{}">{}</a>', url, url) if url.startswith(WEB) else ""


@hooks.register("register_rich_text_features", order=10)  # after Wagtail's own
def link_instead_of_embed(features: FeatureRegistry) -> None:
    """Takes the place of wagtail.embeds."""
    features.register_embed_type(LinkInsteadHandler)

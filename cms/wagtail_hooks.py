"""What the ground floor changes in Wagtail itself."""

from wagtail import hooks
from wagtail.rich_text.feature_registry import FeatureRegistry

from cms.blocks.link_handlers import EditionLinkHandler, FoundDocumentLinkHandler


@hooks.register("register_rich_text_features", order=10)  # after Wagtail's own
def print_links_together(features: FeatureRegistry) -> None:
    """Links to pages and documents cost no query each."""
    features.register_link_type(EditionLinkHandler)
    features.register_link_type(FoundDocumentLinkHandler)

"""wagtail-localize takes a draft's first saving for its text (its issues 823 and 861)."""

from wagtail import hooks
from wagtail.models import Page


def as_edited(page: Page) -> Page:
    """The page with the text to translate: what is published, or the latest draft if nothing is.

    wagtail-localize reads the database row, which for a draft holds the text of its first saving (its issues 823 and
    861). Functions of the hook
    `text_to_translate` may know better: a draft that is to be published together with its translations.
    """
    for hook in hooks.get_hooks("text_to_translate"):
        if (text := hook(page)) is not None:
            return text
    return page.specific if page.live else page.get_latest_revision_as_object()

"""What searching does every day."""

from wagtail import hooks

from cms.search.vocabulary import forget


@hooks.register("do_daily")
def forget_words() -> int:
    """Words that no entry has any more are suggested no more."""
    return forget()

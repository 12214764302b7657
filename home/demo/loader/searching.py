"""Synonyms and best bets of the demo; what is there is left as it is."""

from wagtail.models import Page

from cms.search.models import BestBet, Synonym
from home.demo.searching import BETS, SYNONYMS


def load_searching() -> None:
    """Groups of words, and recommendations of pages that the demo has made."""
    for language, groups in SYNONYMS.items():
        for words in groups:
            Synonym.objects.get_or_create(words=words, language=language)
    for demo in BETS:
        pages = Page.objects.filter(slug=demo.slug, locale__language_code=demo.language, depth=4 if demo.city else 3)
        page = pages.first()
        if page is not None:
            texts = {"title": demo.title, "summary": demo.summary}
            place = {"words": demo.words, "city": demo.city, "language": demo.language}
            BestBet.objects.get_or_create(**place, defaults={"page": page, **texts})

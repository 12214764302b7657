"""What can be found in a text, in Finnish and English: people, credits, times, places, quotations, addresses, facts.

Pure functions of text: no database, no network, nothing remembered about anybody. They look at form and context, never
at a list of real people, and take time in proportion to the length of the text.
"""

from cms.moving.finds.credits import credit
from cms.moving.finds.documents import document
from cms.moving.finds.event_times import event_times
from cms.moving.finds.facts import project_facts
from cms.moving.finds.figures import key_figure, key_figures
from cms.moving.finds.found import (
    Found,
    FoundAddress,
    FoundCredit,
    FoundDocument,
    FoundFact,
    FoundFigure,
    FoundLanguage,
    FoundNews,
    FoundPerson,
    FoundPlace,
    FoundProject,
    FoundQuote,
    FoundShortAddress,
    FoundStamp,
    FoundTag,
    FoundTime,
    FoundVideo,
    Span,
    Speaker,
)
from cms.moving.finds.languages import language_of
from cms.moving.finds.news import external_news
from cms.moving.finds.people import people
from cms.moving.finds.places import places
from cms.moving.finds.quotes import quotes
from cms.moving.finds.rows import project_row
from cms.moving.finds.stamps import stamp
from cms.moving.finds.tags import hashtags
from cms.moving.finds.videos import video
from cms.moving.finds.web import addresses, short_address

__all__ = [
    "Found",
    "FoundAddress",
    "FoundCredit",
    "FoundDocument",
    "FoundFact",
    "FoundFigure",
    "FoundLanguage",
    "FoundNews",
    "FoundPerson",
    "FoundPlace",
    "FoundProject",
    "FoundQuote",
    "FoundShortAddress",
    "FoundStamp",
    "FoundTag",
    "FoundTime",
    "FoundVideo",
    "Span",
    "Speaker",
    "addresses",
    "credit",
    "document",
    "event_times",
    "external_news",
    "hashtags",
    "key_figure",
    "key_figures",
    "language_of",
    "people",
    "places",
    "project_facts",
    "project_row",
    "quotes",
    "short_address",
    "stamp",
    "video",
]

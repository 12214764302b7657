"""Quotations: the paragraph in which somebody says something, with what stands before and after it."""

from html import escape

from cms.moving.finds import FoundQuote, Speaker, quotes
from cms.moving.parts import words
from cms.moving.recognising.introduced import introduced, signed
from cms.moving.recognising.page import Line, Page
from cms.moving.recognising.wording import DASHED
from cms.moving.source import Kind

MARKS = ("”", "“", '"', "»", "–", "—", "- ", "\u2212", "’")
OPENING = ("”", "“", '"', "»")
TEXTUAL = (Kind.LINE, Kind.PARAGRAPH, Kind.QUOTE, Kind.ITEM)


def find_quotes(page: Page) -> None:
    """Claim paragraphs that are one quotation; where text stands around it, that is kept as paragraphs."""
    known = [
        Speaker(part.values["name"], part.values["title"], part.values["organisation"]) for part in page.of("person")
    ]
    for line in page.lines:
        if not line.free or line.kind not in TEXTUAL or line.joined:
            continue
        marked = line.kind == Kind.QUOTE
        if not marked and not any(mark in line.text for mark in MARKS):
            continue
        found = quotes(line.text, known)
        led = None if found and found[0].attribution else introduced(page, line, known)
        if led:
            found = [led[0]]
        known += [
            Speaker(quote.speaker, quote.title, quote.organisation)
            for quote in found
            if quote.speaker and not quote.short
        ]
        if led:
            page.claim("quote", values_of(led[0]), [led[1], line], led[0].sure, others=("paragraph",))
        elif found and (marked or line.kind != Kind.ITEM) and worth(line, found):
            claim_quotes(page, line, found)
        elif marked:
            claim_marked(page, line, known)


def claim_marked(page: Page, line: Line, known: list[Speaker]) -> None:
    """What the format marks as a quotation, with the name that is marked as its source."""
    by = signed(page, line, known)
    speaker = by[0] if by else Speaker("")
    values = {
        "text": line.text,
        "speaker": speaker.name,
        "title": speaker.title,
        "organisation": speaker.organisation,
        "short": bool(by and by[1]),
        "attribution": by[2].text if by else "",
    }
    if by and not by[1]:
        known.append(speaker)
    page.claim("quote", values, [line, by[2]] if by else [line], 0.9 if by else 0.7, others=("paragraph",))


def worth(line: Line, found: list[FoundQuote]) -> bool:
    """Whether a paragraph is what somebody says, rather than a text with a word in quotation marks."""
    said = sum(len(words(quote.text)) for quote in found)
    whole = found[0].start == 0 and not words(line.text[found[-1].end :])
    opens = bool(found[0].speaker) and (whole or line.text.startswith(OPENING))
    return bool(DASHED.match(line.text)) or opens or said >= max(5, line.count * 0.4)


def values_of(quote: FoundQuote) -> dict[str, object]:
    """A quotation as a part has it."""
    return {
        "text": quote.text,
        "speaker": quote.speaker,
        "title": quote.title,
        "organisation": quote.organisation,
        "short": quote.short,
        "attribution": quote.attribution,
    }


def claim_quotes(page: Page, line: Line, found: list[FoundQuote]) -> None:
    """Make a quotation of each, and paragraphs of what stands between them."""
    at = 0
    for quote in found:
        keep_between(page, line, line.text[at : quote.start])
        at = max(at, quote.end)
        sure = quote.sure if quote.speaker else min(quote.sure, 0.6)
        page.claim("quote", values_of(quote), [line], sure, others=("paragraph",), shared=True)
    keep_between(page, line, line.text[at:])
    line.label = "quote"


def keep_between(page: Page, line: Line, text: str) -> None:
    """Text beside a quotation, where there is any."""
    text = text.strip(" –—-")
    if words(text):
        page.claim("paragraph", {"html": f"<p>{escape(text, quote=False)}</p>"}, [line], 0.7, shared=True)

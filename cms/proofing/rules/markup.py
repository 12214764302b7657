"""Tags and links: what of the source's markup is missing or broken in the translation."""

from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser

from django.utils.translation import gettext as _
from wagtail_localize.strings import StringValue, extract_ids

from cms.proofing.findings import Finding, Row, advise, block

SINGLE = {"br"}


def check_markup(row: Row, source: str, translated: str) -> Iterator[Finding]:
    """Compare two texts as stored."""
    reason = broken(translated)
    if reason:
        yield block(row, "markup", _("The formatting is broken"), reason)
        return
    lost = extract_ids(source) - extract_ids(translated)
    more = extract_ids(translated) - extract_ids(source)
    if lost:
        advice = _("Put the link back. Links in the source: %(source)d, in the translation: %(translation)d.")
        numbers = {"source": len(extract_ids(source)), "translation": len(extract_ids(translated))}
        yield block(row, "placeholder", _("A link is missing"), advice % numbers)
    if more:
        advice = _("The source has no link %s. Take it away.") % ", ".join(sorted(more))
        yield block(row, "placeholder", _("A link that the source does not have"), advice)
    if repeated := [name for name, number in Counter(_Reader.of(translated).links).items() if number > 1]:
        advice = _("The link %s stands twice.") % ", ".join(sorted(repeated))
        yield advise(row, "placeholder_twice", _("A link stands twice"), advice)
    if missing := _tags(source) - _tags(translated):
        advice = _("The source has more of this: %s.") % ", ".join(f"<{name}>" for name in sorted(missing))
        yield advise(row, "tags", _("Formatting is missing"), advice)


def broken(translated: str) -> str:
    """Why a text can't be put into a page; '' when it can."""
    try:
        StringValue.from_translated_html(translated)
    except ValueError as error:
        return str(error)
    left = _Reader.of(translated).unclosed
    return _("The tag %s is not closed or not opened.") % f"<{left[0]}>" if left else ""


def _tags(text: str) -> Counter:
    return Counter(name for name in _Reader.of(text).names if name != "a")


class _Reader(HTMLParser):
    """Collects the tags of a text, and those without a partner."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.names: list[str] = []
        self.links: list[str] = []
        self.open: list[str] = []
        self.strays: list[str] = []

    @classmethod
    def of(cls, text: str) -> "_Reader":
        """Having read a text."""
        reader = cls()
        reader.feed(text)
        reader.close()
        return reader

    @property
    def unclosed(self) -> list[str]:
        """Names of tags without a partner."""
        return self.strays + self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        if tag == "a" and (link := dict(attrs).get("id")):
            self.links.append(link)
        if tag not in SINGLE:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1] == tag:
            self.open.pop()
        elif tag not in SINGLE:
            self.strays.append(tag)

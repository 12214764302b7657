"""Links: whether their words say where they lead, and whether what they lead to is there."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from django.db.models import ForeignKey
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.models import Page

from cms.blocks import CallToActionBlock, LinkBlock
from cms.checking.content import Content
from cms.checking.findings import Finding

# Read alone, as a screen reader lists links, these say nothing (WCAG 2.2, 2.4.4 and 2.4.9).
WEAK = {
    *("tästä", "täältä", "täällä", "tässä", "tänne", "tähän", "tätä", "tämä", "tämä linkki", "tämän linkin kautta"),
    *("lue", "lue lisää", "lisää", "lue lisää tästä", "lue lisää täältä", "lisätietoa", "lisätietoja", "lisätiedot"),
    *("lisätietoa täältä", "lisätietoja täältä", "klikkaa", "klikkaa tästä", "klikkaa tätä", "klikkaa täältä"),
    *("paina tästä", "katso", "katso lisää", "katso tästä", "katso täältä", "siirry", "siirry tästä", "linkki"),
    *("linkistä", "tästä linkistä", "jatka", "jatka lukemista", "avaa"),
    *(
        "here",
        "click",
        "click here",
        "read",
        "read more",
        "read more here",
        "more",
        "learn more",
        "see more",
        "see here",
    ),
    *("link", "this link", "this", "this page", "more info", "more information", "info", "find out more", "continue"),
}
AROUND = " \u00a0\t\n.,:;!?…»\u203a>→«\u2039<←()[]\"'”“’–-"
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)+/\S+", re.IGNORECASE)


class Target(NamedTuple):
    """A page that something on a page leads to."""

    path: str
    line: str
    page: int


def is_weak(text: str) -> bool:
    """Whether a link's words are one of the phrases that could lead anywhere."""
    return " ".join(text.casefold().split()).strip(AROUND) in WEAK


def is_address(text: str) -> bool:
    """Whether a link's words are a raw address; the bare name of a site ('6aika.fi') can be read aloud."""
    return ADDRESS.fullmatch(text.strip()) is not None


def check_link_texts(content: Content) -> Iterator[Finding]:
    """Words that say nothing, and addresses instead of words."""
    for path, text, line in _texts(content):
        if is_weak(text):
            advice = _("“%(text)s” doesn't say where the link leads. Name the target.") % {"text": text}
            yield Finding("weak_link", path, _("Weak link text"), advice, line)
        elif is_address(text):
            advice = _("A screen reader spells out “%(text)s”. Write what is behind the link.") % {"text": text}
            yield Finding("raw_address", path, _("Address as link text"), advice, line)


def _texts(content: Content) -> Iterator[tuple[str, str, str]]:
    for link in content.links:
        yield link.path, link.text, link.line
    for part in content.parts_of(LinkBlock, CallToActionBlock):
        label, url = part.value.get("label"), part.value.get("url")
        yield f"{part.path}.label", label or ("" if part.value.get("page") else url or ""), ""


def check_targets(content: Content) -> Iterator[Finding]:
    """Pages that visitors can't open; another edition of the page will do. At most two queries."""
    targets = list(_targets(content))
    wanted = {target.page for target in targets}
    pages = {page.pk: page for page in Page.objects.filter(pk__in=wanted)} if wanted else {}
    hidden = {page.translation_key for page in pages.values() if not page.live}
    editions = Page.objects.filter(translation_key__in=hidden, locale__language_code=content.language).live()
    shown = set(editions.values_list("translation_key", flat=True)) if hidden else set()
    for target in targets:
        page = pages.get(target.page)
        if page is None:
            title, advice = (
                _("Link to a page that is gone"),
                _("The page was deleted. Choose another, or take the link out."),
            )
            yield Finding("gone_page", target.path, title, advice, target.line)
        elif not page.live and page.translation_key not in shown:
            text = _("“%(page)s” is not published: visitors can't open it. Publish it, or take the link out.")
            title, advice = _("Link to an unpublished page"), text % {"page": page.draft_title or page.title}
            yield Finding("unpublished_page", target.path, title, advice, target.line)


def _targets(content: Content) -> Iterator[Target]:
    for link in content.links:
        if link.page:
            yield Target(link.path, link.line, link.page)
    for part in content.parts_of(blocks.PageChooserBlock):
        yield Target(part.path, "", part.value.pk)
    for field in content.page._meta.concrete_fields:
        leads_to_page = isinstance(field, ForeignKey) and field.editable and issubclass(field.related_model, Page)
        key = getattr(content.page, field.attname) if leads_to_page and field.model is not Page else None
        if key and field.name != "page_ptr":
            yield Target(field.name, "", key)

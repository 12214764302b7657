"""/llms.txt: a site in a page of Markdown, for language models that answer people's questions (llmstxt.org)."""

import re
from collections.abc import Iterable, Iterator

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language_info
from wagtail.models import Page

from cms.finding.outline import Branch, outline
from cms.finding.pages import SitePages
from cms.finding.robots import PLAIN
from cms.languages.names import content_languages

# The front page, its sections, and what stands in them.
LEVELS = 3


def llms_txt(request: HttpRequest) -> HttpResponse:
    """What the site is, then for each language its pages with what they are about."""
    pages = SitePages(request)
    trees = {code: outline(pages, code) for code in content_languages()}
    listed = {code: list(_down(top)) for code, top in trees.items() if top}
    about = _summaries(branch.page for branches in listed.values() for _level, branch in branches)
    lines = [f"# {pages.site.site_name if pages.site else ''}", ""]
    first = next(iter(listed.values()), None)
    if first and about.get(first[0][1].page.pk):
        lines += [f"> {about[first[0][1].page.pk]}", ""]
    for code, branches in listed.items():
        lines += [f"## {get_language_info(code)['name_local'].capitalize()}", ""]
        lines += [_item(level, branch, pages, about) for level, branch in branches]
        lines.append("")
    lines += ["## Optional", "", f"- [sitemap.xml]({request.build_absolute_uri(reverse('sitemap'))})"]
    return HttpResponse("\n".join(lines) + "\n", content_type=PLAIN)


def _down(branch: Branch, level: int = 0) -> Iterator[tuple[int, Branch]]:
    """The branches from the top down, each with its level."""
    yield level, branch
    for inner in branch.branches if level + 1 < LEVELS else ():
        yield from _down(inner, level + 1)


def _item(level: int, branch: Branch, pages: SitePages, about: dict[int, str]) -> str:
    summary = about.get(branch.page.pk, "")
    link = f"[{_plain(branch.page.title)}]({pages.addresses.absolute(branch.page)})"
    return "  " * level + f"- {link}" + (f": {summary}" if summary else "")


def _summaries(pages: Iterable[Page]) -> dict[int, str]:
    """What each page says it is about, with one query for each page type."""
    found = Page.objects.filter(pk__in=[page.pk for page in pages]).defer_streamfields().specific()
    return {page.pk: _plain(page.search_description or getattr(page, "summary", "")) for page in found}


def _plain(text: str) -> str:
    """One line, with nothing that Markdown would take for a link."""
    return re.sub(r"\s+", " ", re.sub(r"[\[\]]", "", text)).strip()

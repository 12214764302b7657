"""The pages of a site as a tree, for people and for machines that read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from wagtail.models import Page

from cms.finding.pages import SitePages

# More pages than this below one page are left to that page's own list, as with news.
LONGEST_BRANCH = 40


@dataclass
class Branch:
    """A page and what stands below it; `hidden` counts the pages that its own list shows instead."""

    page: Page
    url: str
    branches: list[Branch] = field(default_factory=list)
    hidden: int = 0


def outline(pages: SitePages, language: str) -> Branch | None:
    """The tree of one edition from its front page down, in the order that staff gave; None without a front page."""
    branches = [Branch(page, pages.addresses.of(page)) for page in pages.in_language(language)]
    if not branches:
        return None
    front, *below = branches
    trail = [front]
    for branch in below:
        while len(trail) > 1 and not branch.page.path.startswith(trail[-1].page.path):
            trail.pop()
        trail[-1].branches.append(branch)
        trail.append(branch)
    _fold(trail[0])
    return front


def _fold(branch: Branch) -> None:
    """Cut long branches, everywhere below."""
    branch.hidden = _size(branch.branches[LONGEST_BRANCH:])
    del branch.branches[LONGEST_BRANCH:]
    for inner in branch.branches:
        _fold(inner)


def _size(branches: Iterable[Branch]) -> int:
    return sum(1 + _size(branch.branches) for branch in branches)

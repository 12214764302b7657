"""How a page begins: its title, the slogan under it, and the ingress, which may also stand above the title."""

import re

from django.utils.translation import gettext as _

from cms.moving.finds import stamp
from cms.moving.parts import words
from cms.moving.recognising.furniture import notes
from cms.moving.recognising.heads import headlike
from cms.moving.recognising.page import Line, Page
from cms.moving.recognising.wording import SECTION
from cms.moving.source import Kind

SITE = re.compile(r"\s+[|»·•]\s+|\s+[–-]\s+")  # 'Title | turku.fi'
OCCASION = re.compile(
    r"hankkee|projekti|osatoteut|seminaar|tilaisu|tapahtum|työpaj|project|seminar|workshop|event|conference",
    re.IGNORECASE,
)
LONGEST_SUMMARY = 600  # letters, as the page model allows
ASIDE = {
    "dropped",
    "stamp",
    "figure",
    "tags",
    "short_address",
    "video",
    "subtitle",
}  # what may stand between title and ingress


def find_title(page: Page) -> None:
    """Claim the title: the first heading of the highest level, or the line that reads like one at the top."""
    line, sure = marked_title(page)
    if line is None:
        line, sure = unmarked_title(page)
    if line is None:
        page.title = SITE.split(page.name)[0].strip()
        if page.title:
            page.claim("title", {"text": page.title}, [], 0.7, note=_("From the file's own title."))
        return
    page.title, page.title_index = line.text, line.index
    page.claim("title", {"text": line.text}, [line], sure, others=("heading",))
    drop_repeated(page)


def marked_title(page: Page) -> tuple[Line | None, float]:
    """The heading that is one level above all others, or else the first where nothing but an ingress stands before."""
    heads = [line for line in page.lines if line.free and line.kind == Kind.HEADING and line.count]
    if not heads:
        return None, 0.0
    top = min(line.piece.level for line in heads)
    first = next(line for line in heads if line.piece.level == top)
    if top == 1:
        return first, 0.98
    before = [line for line in page.lines[: first.index] if line.free]
    if len(before) <= 2 and first is heads[0] and not any(headlike(line) for line in before):
        return first, 0.8
    return None, 0.0


def unmarked_title(page: Page) -> tuple[Line | None, float]:
    """The line that says what the file's title says; else the first of the top lines that is no running text."""
    top = [line for line in page.lines[:40] if line.free and line.count][:4]
    named = {" ".join(words(part)) for part in [page.name, *SITE.split(page.name)]} - {""}
    for line in top:
        if line.key in named:
            return line, 0.95
    for order, line in enumerate(top):
        if order == 0 and is_section(line) and any(headlike(one, longest=22) for one in top[1:]):
            page.drop(line, "navigation", notes()["navigation"], 0.75)
            continue
        if stamp(line.text):
            continue
        if headlike(line, longest=22):
            return line, 0.95 if order == 0 else 0.8
        if line.kind not in (Kind.LINE, Kind.PARAGRAPH) or order > 1:
            break
    return None, 0.0


def is_section(line: Line) -> bool:
    """'Uutiset', 'Turun kaupunki - Uutiset': what the list is called that the page was in."""
    steps = SITE.split(line.text)
    return len(steps) <= 2 and line.count <= 4 and any(SECTION.match(step.strip()) for step in (steps[0], steps[-1]))


def drop_repeated(page: Page) -> None:
    """The title once more beside the title, as saved pages have it: dropped."""
    key = " ".join(words(page.title))
    for line in page.lines[max(0, page.title_index - 6) : page.title_index + 3]:
        if line.free and line.key == key:
            page.drop(line, "repeated_title", notes()["repeated_title"])


def find_subtitle(page: Page) -> None:
    """Claim the line under the title that is neither a heading with its text nor running text."""
    line = next((line for line in page.lines[page.title_index + 1 :][:6] if line.label not in ASIDE), None)
    if page.title_index < 0 or line is None or not line.free or line.piece.region == "aside":
        return
    if line.kind == Kind.HEADING and is_slogan(page, line):
        page.claim("subtitle", {"text": line.text}, [line], 0.7, others=("heading",))
        return
    under = page.after(line)
    if line.is_prose() and under is not None and under.free and names_occasion(page, under):
        line = under  # the ingress stands between
    if line.kind == Kind.HEADING and not names_occasion(page, line):
        return
    if not headlike(line, longest=30) or "?" in line.text or line.bold:
        return
    after = page.lines[line.index + 1] if line.index + 1 < len(page.lines) else None
    if after is None or line.count < 3:
        return
    page.claim("subtitle", {"text": line.text}, [line], 0.75 if line.count > 3 else 0.6, others=("heading", "summary"))


def is_slogan(page: Page, line: Line) -> bool:
    """A heading right under the title that skips a level which later headings have: '<h1> <h3> text <h2>'."""
    later = [one.piece.level for one in page.lines[line.index + 1 :] if one.kind == Kind.HEADING]
    title = page.lines[page.title_index].piece.level
    return bool(later) and title < min(later) < line.piece.level and page.title_index == line.index - 1


def names_occasion(page: Page, line: Line) -> bool:
    """A long marked heading directly under the title that names project and occasion, with no text of its own."""
    after = page.after(line)
    own = after is not None and after.free and after.kind in (Kind.LINE, Kind.PARAGRAPH) and after.is_prose()
    return line.count >= 7 and not line.ends and bool(OCCASION.search(line.text)) and not own


def find_summary(page: Page) -> None:
    """Claim the ingress: what stands above the title, else the first running text under it."""
    for line in [above_title(page), below_title(page)]:
        if line is not None:
            run = page.with_rest(line)
            text = " ".join(one.text for one in run)
            linked = any("<a " in one.html for one in run)
            note = _("Its links do not come along: an ingress has none.") if linked else ""
            page.claim("summary", {"text": text}, run, 0.85, others=("paragraph",), note=note)
            return


def above_title(page: Page) -> Line | None:
    """An ingress that stands before the title."""
    top = page.lines[: max(page.title_index, 0)]
    return next((line for line in top if line.free and fits(page, line)), None)


def below_title(page: Page) -> Line | None:
    """The first text under the title, unless something else stands between."""
    for line in page.lines[page.title_index + 1 :]:
        if line.label not in ASIDE:
            return line if line.free and fits(page, line) else None
    return None


def fits(page: Page, line: Line) -> bool:
    """Whether running text begins here that is short enough for an ingress."""
    run = page.with_rest(line)
    if sum(len(one.text) + 1 for one in run) > LONGEST_SUMMARY + 1 or run[-1].text.endswith(":"):
        return False
    return any(one.is_prose() for one in run) or len(run) > 1

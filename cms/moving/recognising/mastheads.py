"""What a browser copies along with a page from around it: questions about cookies, menus, the site's name."""

import re

from cms.moving.parts import words
from cms.moving.recognising.furniture import notes
from cms.moving.recognising.heads import headlike
from cms.moving.recognising.page import Line, Page
from cms.moving.recognising.wording import CRUMBS, FEED
from cms.moving.source import Kind

TOP = 14  # lines in which a page may still begin
EDGE = 10  # lines at either end where cookies are asked about
COOKIES = re.compile(r"\b(?:eväste\w*|cookies?)\b", re.IGNORECASE)
# Who asks: a sentence about cookies by others is content.
ASKING = re.compile(
    r"\b(?:käytämme|hyväksy\w*|sivusto\w*|verkkopalvelu\w*|verkkosivu\w*|välttämättömät"
    r"|asetukset|we use|this (?:web)?site"
    r"|our (?:web)?site|accept|settings|consent)\b",
    re.IGNORECASE,
)
ANSWER = re.compile(
    r"^(?:hyväksy(?:n)?|salli|hylkää|kiellä|estä|accept|allow|reject|decline|deny)"
    r"(?: (?:kaikki|valitut|all|selected|evästeet|cookies|kaikki evästeet|all cookies))?$"
    r"|^(?:(?:vain|käytä vain|only|use only) )?(?:välttämättömät|pakolliset|necessary|essential)(?: evästeet| cookies)?"
    r"(?: only)?$|^(?:muokkaa|muuta|hallitse|näytä|manage|change|show|cookie)(?: \w+)? ?(?:asetuksia|evästeitä|settings"
    r"|preferences|cookies|tiedot|details)$",
    re.IGNORECASE,
)
FRONT = re.compile(r"^(?:etusivu|koti|aloitus|home|front page|start)$", re.IGNORECASE)
MENU = re.compile(
    r"^(?:(?:kaikki |all )?(?:hankkeet|projektit|kaupungit|uutiset|tapahtumat|julkaisut|yhteystiedot|yhteys|tietoa"
    r"(?: meistä)?|projects|cities|events|publications|contacts?|about(?: us)?|uutiset ja tapahtumat))$",
    re.IGNORECASE,
)
KICKER = re.compile(
    r"^(?:(?:lehdistö|media)?tiedote|uutinen|tapahtuma|artikkeli|blogi(?:kirjoitus)?|ajankohtaista|uutiset|tapahtumat"
    r"|(?:press|media) release|news|event|events|article|blog|hanke|project)$",
    re.IGNORECASE,
)
LONGEST_STEP = 4  # words of a menu's or path's step


def drop_masthead(page: Page) -> None:
    """Drop what stands around the page itself, and remember what kind of page its first word names."""
    drop_cookies(page)
    drop_steps(page)
    drop_site_name(page)
    drop_kicker(page)


def drop_cookies(page: Page) -> None:
    """The sentence that asks about cookies, and the answers beside it."""
    asked = False
    for line in page.lines:
        edge = line.index < EDGE or line.index >= len(page.lines) - EDGE
        if not line.free or not edge or line.count > 40 or line.kind == Kind.PICTURE:
            asked = asked and not line.free
            continue
        question = bool(COOKIES.search(line.text) and ASKING.search(line.text)) and line.kind != Kind.HEADING
        answer = bool(ANSWER.match(line.text.strip(" .")))
        if question or (answer and (asked or line.count > 1)):
            asked = True
            page.drop(line, "navigation", notes()["navigation"])
        else:
            asked = False


def drop_steps(page: Page) -> None:
    """'Etusivu', 'Uutiset', 'Tapahtumat' on lines of their own: the path or the menu above a page."""
    start = next((line for line in page.lines[:TOP] if FRONT.match(line.text.strip())), None)
    if start is None or start.label not in ("", "dropped"):
        return
    if start.label:
        page.take_back([start])
        start.label = ""
    run = [start]
    while (after := page.after(run[-1])) and is_step(after) and after.index < TOP:
        run.append(after)
    beyond = page.after(run[-1])
    spread = any(line.piece.blank_before for line in run[1:])
    if beyond is None or not beyond.free or spread or (len(run) > 1 and not beyond.piece.blank_before):
        # No empty line says where the path ends: only what is a menu's word anywhere goes.
        run = [start, *(line for line in run[1:] if MENU.match(line.text) or FEED.match(line.text))]
    for line in run:
        page.drop(line, "breadcrumb" if len(run) > 1 else "navigation", notes()["breadcrumb"], 0.8)


def is_step(line: Line) -> bool:
    """A short line directly under the one before it."""
    if line.kind not in (Kind.LINE, Kind.ITEM, Kind.PARAGRAPH) or not line.free or line.ends:
        return False
    if MENU.match(line.text) or FEED.match(line.text):
        return True
    return not line.piece.blank_before and 0 < line.count <= LONGEST_STEP


def drop_site_name(page: Page) -> None:
    """Short lines above the path are the site's name, unless the path ends in them."""
    path = next(
        (
            line
            for line in page.lines[:TOP]
            if line in page.made and page.made[line].values.get("reason") == "breadcrumb"
        ),
        None,
    )
    if path is None or any(line.free and line.is_prose() for line in page.lines[: path.index]):
        return
    if not any(line.free and headlike(line) for line in page.lines[path.index + 1 :][:4]):
        return
    last = " ".join(words(CRUMBS.split(path.text)[-1]))
    for line in page.lines[: path.index]:
        if (
            line.free
            and line.kind in (Kind.LINE, Kind.PARAGRAPH)
            and line.count <= LONGEST_STEP
            and not line.ends
            and line.key != last
        ):
            page.drop(line, "navigation", notes()["navigation"], 0.7)


def drop_kicker(page: Page) -> None:
    """'TIEDOTE' above a title: the type of the page says it."""
    line = next((line for line in page.lines[:TOP] if line.free and line.count), None)
    after = next((one for one in page.lines[line.index + 1 :] if one.free and one.count), None) if line else None
    if line is None or after is None or line.kind not in (Kind.LINE, Kind.PARAGRAPH) or not KICKER.match(line.text):
        return
    if page.name and line.key in " ".join(words(page.name)):
        return
    if after.kind == Kind.HEADING or not after.ends:
        page.kicker = line.text.lower()
        page.drop(line, "navigation", notes()["navigation"], 0.75)

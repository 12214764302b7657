"""What type a page is: points for what speaks for each type, and from their distance how sure that is."""

import re
from collections import Counter, defaultdict

from cms.cities import CITIES
from cms.moving.parts import PAGE_TYPES, words
from cms.moving.recognising.page import Page
from cms.moving.recognising.wording import FOCUS

# The six, and the towns that the programme's pages were copied to.
TOWNS = {name.lower() for city in CITIES for name in (city.name_fi, city.name_en, *city.names.values())} | set(
    words(
        """
        jyväskylä kuopio lahti pori joensuu lappeenranta hämeenlinna vaasa seinäjoki rovaniemi mikkeli kotka salo porvoo
        kouvola lohja hyvinkää nurmijärvi järvenpää rauma kajaani kerava kauniainen naantali raisio kaarina ylöjärvi
        kangasala
        """
    )
)
PROGRAMME = re.compile(
    r"(?:\b|\d)(?:ohjelma|strategia|aika|programme|program|strategy)$|^(?:mikä on|what is|about)?\s*(?:the )?6aika\b",
    re.IGNORECASE,
)
EVENT = re.compile(
    r"\b\w*(?:seminaari|tapahtuma|tilaisuus|tilaisuuden|työpaja|webinaari|konferenssi|messut|ilmoittaudu|hackathon|"
    r"ilmoittautuminen|event|seminar|workshop|webinar|conference|meetup|kick-?off)\w*",
    re.IGNORECASE,
)
PROJECT = re.compile(
    r"(?:-[\w]{0,12}hanke|\b\w{0,12}hanke|hankkeen esittely|projekti|\bproject)$|^(?:hanke|project)\b", re.IGNORECASE
)
CALLS = re.compile(r"hankehau|hankkeeksi|\bcalls?\b|hanke-?ide", re.IGNORECASE)
WHAT_IS = re.compile(r"^(?:mikä|mitä|what) (?:on|is)\b", re.IGNORECASE)
KICKERS = {
    "news": re.compile(r"tiedote|uuti|artikkeli|blogi|release|news|article|blog"),
    "event": re.compile(r"tapahtuma|event"),
    "project": re.compile(r"hanke|project"),
}
SURE_PLACE = 0.6
LONGEST = 400  # letters of a title that are read
GENERAL = 1.5  # what a content page has without anything


def decide_type(page: Page) -> tuple[str, float, tuple[str, ...]]:
    """The type, how sure it is, and the other types that something speaks for, likeliest first."""
    points = evidence(page)
    ranked = sorted(PAGE_TYPES, key=lambda kind: -points[kind])
    if page.page_type in PAGE_TYPES:
        others = tuple(kind for kind in ranked if kind != page.page_type and points[kind] > 0)
        return page.page_type, 1.0, others[:4]
    best, second = points[ranked[0]], points[ranked[1]]
    sure = round(min(0.98, 0.4 + 0.6 * (best - second) / best), 2) if best else 0.3
    page.page_type = ranked[0]
    return ranked[0], sure, tuple(kind for kind in ranked[1:] if points[kind] > 0)[:4]


def evidence(page: Page) -> dict[str, float]:
    """What speaks for each type."""
    have = Counter(part.kind for _place, part in page.parts)
    points: dict[str, float] = defaultdict(float, content=GENERAL)
    from_title(page, points)
    from_parts(page, have, points)
    for part in page.of("heading"):
        text = part.values["text"]
        points["programme"] += 1.5 * bool(WHAT_IS.match(text)) + 1.0 * bool(CALLS.search(text))
        points["programme"] += 2.0 * bool(FOCUS.search(text))
    return points


def from_title(page: Page, points: dict[str, float]) -> None:
    """A city's name, a programme's, a project's, a sentence as news have it."""
    title = page.title.strip()[:LONGEST]
    for kind, kicker in KICKERS.items():
        points[kind] += 2.5 * bool(kicker.search(page.kicker))
    lone = " ".join(words(title))
    towns = {lone, lone.removeprefix("6aika "), lone.removesuffix(" 6aika"), lone.removeprefix("city of ")}
    points["city"] += 5 * bool(towns & TOWNS)
    points["city"] += 3 * (page.city != "" and lone == page.city)
    count = len(lone.split())
    points["programme"] += 3 * bool(PROGRAMME.search(title)) * (count <= 6)
    points["project"] += 2 * bool(PROJECT.search(title))
    points["news"] += 1.0 * (count >= 5)
    subtitle = " ".join(part.values["text"] for part in page.of("subtitle"))
    points["event"] += 1.5 * bool(EVENT.search(f"{title} {subtitle}"[:LONGEST]))


def from_parts(page: Page, have: Counter[str], points: dict[str, float]) -> None:
    """What the parts of the page say: stamps, hours, coordinators, project lists."""
    timed = [part for part in page.of("event_time") if not part.values["all_day"]]
    stamps = page.of("stamp")
    points["news"] += 3.0 * any(part.values["published"] for part in stamps) + 0.5 * bool(stamps)
    points["news"] += 0.5 * min(have["quote"], 3)
    points["news"] += 0.5 * any(part.values["reason"] == "share" for part in page.of("dropped"))
    points["event"] += (
        3.0 * bool(timed)
        + 0.5 * bool(have["event_time"])
        + 1.0 * any(part.sure >= SURE_PLACE for part in page.of("place"))
    )
    points["city"] += 2.0 * any(part.values["coordinator"] for part in page.of("person"))
    points["city"] += 0.5 * any(part.values["target"] == "projects" for part in page.of("link"))
    points["programme"] += 1.0 * min(have["focus_area"], 3) + 1.5 * bool(have["project_list"])
    points["programme"] += 0.5 * bool(have["external_news"]) + 0.5 * bool(have["short_address"])
    points["project"] += min(4.0, 1.0 * have["project_fact"])

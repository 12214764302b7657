"""Recognition from its first step to its last. Each step claims lines; what it has claimed the next ones skip."""

from cms.moving.parts import Recognised
from cms.moving.recognising.bullets import mark_items
from cms.moving.recognising.facts import find_events, find_key_figures, find_project_facts, settle_facts
from cms.moving.recognising.figures import find_figures, find_tables
from cms.moving.recognising.furniture import drop_empty_feeds, drop_furniture
from cms.moving.recognising.heads import find_headings
from cms.moving.recognising.kinds_of_page import decide_type
from cms.moving.recognising.language import language_of_page
from cms.moving.recognising.lines import lines_of
from cms.moving.recognising.links import find_bare_links, find_links
from cms.moving.recognising.mastheads import drop_masthead
from cms.moving.recognising.opening import find_subtitle, find_summary, find_title
from cms.moving.recognising.page import Page
from cms.moving.recognising.persons import find_people
from cms.moving.recognising.projects import find_projects
from cms.moving.recognising.prose import find_bare_lists, find_lists, find_paragraphs, join_broken_lines, join_columns
from cms.moving.recognising.remainder import keep_remainder
from cms.moving.recognising.repeats import find_repeats
from cms.moving.recognising.sayings import find_quotes
from cms.moving.recognising.schedules import find_schedules
from cms.moving.recognising.singles import find_singles
from cms.moving.source import Source

SHAPES = (
    mark_items,
    drop_furniture,
    drop_masthead,
    find_title,
    find_singles,
    find_schedules,
    find_links,
    find_people,
    find_figures,
    find_tables,
    find_projects,
    find_bare_links,
    join_broken_lines,
    join_columns,
    find_subtitle,
    find_quotes,
    find_summary,
    find_bare_lists,
    find_events,
    find_project_facts,
    find_headings,
)
# What depends on the type of the page, or on what is left.
REST = (settle_facts, find_lists, find_paragraphs, drop_empty_feeds, find_repeats, find_key_figures)


def recognise(source: Source, *, page_type: str = "", city: str = "") -> Recognised:
    """Say what each piece of a page is. `page_type` (a key of PAGE_TYPES) and `city` (a slug): what the editor chose.

    Every word of the source is in a part afterwards, see `accounting`. Asks no database and never raises for what a
    source says.
    """
    page = Page(lines_of(source), language_of_page(source), city, page_type or source.page_type, source.title)
    for step in SHAPES:
        step(page)
    kind, sure, others = decide_type(page)
    for step in REST:
        step(page)
    return keep_remainder(page, Recognised(source, kind, sure, page.language, tuple(page.ordered()), others))

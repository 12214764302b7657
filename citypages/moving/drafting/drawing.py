"""From parts to a draft: each kind of part has a function that makes fields or blocks of it."""

from collections.abc import Callable

from citypages.moving.drafting import facts, illustrated, listed, prose
from citypages.moving.drafting.draft import Draft, Place
from citypages.moving.drafting.joining import joined
from citypages.moving.drafting.leftover import place_leftover
from cms.moving.parts import KINDS, Part, Recognised

Drawer = Callable[[Draft, int, Part], None]
DRAWERS: dict[str, Drawer] = {
    "title": prose.title,
    "subtitle": prose.subtitle,
    "summary": prose.summary,
    "heading": prose.heading,
    "paragraph": prose.paragraph,
    "list": prose.paragraph,
    "focus_area": prose.focus_area,
    "quote": prose.quote,
    "table": prose.table,
    "key_figure": prose.key_figure,
    "figure": illustrated.figure,
    "video": illustrated.video,
    "document": illustrated.document,
    "person": listed.person,
    "project_list": listed.project_list,
    "link": listed.link,
    "external_news": listed.external_news,
    "tags": listed.tags,
    "stamp": facts.stamp,
    "event_time": facts.event_time,
    "place": facts.place,
    "short_address": facts.short_address,
    "project_fact": facts.project_fact,
}
NOT_DRAWN = set(KINDS) - set(DRAWERS)  # 'dropped'


def drawn(recognised: Recognised, place: Place) -> Draft:
    """The draft of a page. Whatever its parts hold, the words of the source are in it or among what is dropped."""
    draft = Draft(recognised, place)
    for note in recognised.source.notes:
        draft.note(note)
    for number, part in enumerate(recognised.parts):
        draw = DRAWERS.get(part.kind)
        if draw:
            before = len(draft.notes)
            draw(draft, number, part)
            if part.note:  # recognition knows better what there is to see to
                del draft.notes[before:]
                draft.note(part.note)
    place_leftover(draft)
    prose.ensure_title(draft)
    draft.blocks = joined(draft.blocks)
    return draft

"""Everything that somebody may do to what visitors see; each is committed as the real thing commits it."""

from . import events, media, pages, people, places, projects, quiet, ways
from .register import CHANGES, Change, make, plan

__all__ = [
    "CHANGES",
    "Change",
    "events",
    "make",
    "media",
    "pages",
    "people",
    "places",
    "plan",
    "projects",
    "quiet",
    "ways",
]

"""Projects that nobody runs, for the examples of blocks: they need no database."""

from django.utils.translation import gettext

from cms.cities import CITIES
from media.samples import GAMES, RIVERSIDE
from projectpages.choices import State
from projectpages.rows import ProjectRow


def examples() -> list[ProjectRow]:
    """Two cards in the active language."""
    running, ended = State.RUNNING, State.ENDED
    return [
        ProjectRow(
            title=gettext("A riverside for trials"),
            href="#",
            expansion=gettext("New services on old shores"),
            summary=gettext("Residents and companies try out services where the city meets the water."),
            state=str(running),
            state_label=str(running.label),
            cities=list(CITIES[:3]),
            image=RIVERSIDE,
        ),
        ProjectRow(
            title=gettext("Games that teach"),
            href="#",
            summary=gettext("Schools of three cities choose, test and mend learning games together."),
            state=str(ended),
            state_label=str(ended.label),
            cities=list(CITIES[3:]),
            image=GAMES,
        ),
    ]

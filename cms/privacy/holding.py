"""What a row of the register says."""

from dataclasses import dataclass
from enum import StrEnum

from cms.privacy.kept import TIMES

# GDPR art. 6(1); for cities (e) rests on section 4 of the Finnish Data Protection Act (1050/2018).
TASK = "public interest: a city's task (e)"
DUTY = "legal obligation: Act 306/2019 on digital services (c)"
SAFETY = "public interest: security of processing (e, art. 32)"


class Way(StrEnum):
    """What erasing a person does to the rows that are hers."""

    DELETE = "deleted"
    CLEAR = "these fields are emptied"
    WITH_PERSON = "goes with the person's record"
    ACCOUNT = "made nameless, locked and taken out of all teams"
    STAYS = "stays, and points to a nameless account"


@dataclass(frozen=True)
class Holding:
    """One kind of data: `places` are models and their fields; `kept` a name of KEPT_DAYS or a sentence."""

    what: str
    places: dict[str, tuple[str, ...]]
    why: str
    ground: str
    kept: str
    seen: str
    way: Way

    @property
    def kept_for(self) -> str:
        """In words."""
        time = TIMES.get(self.kept)
        return f"{time.days} days (`{self.kept}`). {time.then}" if time else self.kept


# Where people may stand in free text, so that no field says whose it is: searched for name, address and number.
FREE_TEXT = (
    "Pages and their versions, blocks, picture and document texts, translations and the translation memory, the "
    "glossary, redirects, comments, the history's titles, arguments of the worker's jobs, text read from documents, "
    "opinions about pages, and the search index, which is made anew"
)
# Not anybody's, or no longer: counts and digests.
NOBODYS = {
    "opinions": "What visitors say about pages: yes or no, a comment, a day. No name, address or browser.",
    "searches": "How often a question was asked in a month; not what looks like an address or a number.",
    "jobs": "Jobs of the worker: numbers of pages and people, no names.",
}

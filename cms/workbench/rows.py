"""One text beside its translation."""

import json
from dataclasses import dataclass
from enum import StrEnum

from django.utils.safestring import mark_safe

from cms.translation.diff import word_diff
from cms.translation.plain import plain
from cms.translation.previous import Previous
from cms.workbench.kinds import Kind
from cms.workbench.places import Place
from cms.workbench.texts import Stored, Text


class State(StrEnum):
    """How far a text is."""

    TODO = "todo"
    CHANGED = "changed"
    MACHINE = "machine"
    BROKEN = "broken"
    DONE = "done"


@dataclass
class Row:
    """A text, its translation, and what it is on its page.

    `previous` is what stood there before the source changed, `is_kept` says that it is not to be translated. `line` is
    the key of its paragraph in a rich text; `shown_path` is where the page marks it, if not at its path: a row of a
    list goes by its key there.
    """

    content: Text
    place: Place
    kind: Kind
    stored: Stored | None = None
    is_rich: bool = False
    line: str = ""
    previous: Previous | None = None
    is_kept: bool = False
    shown_path: str = ""

    @property
    def pk(self) -> int:
        return self.content.pk

    @property
    def order(self) -> int:
        return self.content.order

    @property
    def path(self) -> str:
        return self.content.path

    @property
    def source(self) -> str:
        return self.content.source

    @property
    def translation(self) -> str:
        """As wagtail-localize keeps it."""
        return self.stored.data if self.stored else ""

    @property
    def text(self) -> str:
        """What stands in the text box: markup for a part of a rich text, else plain text."""
        return self.translation if self.is_rich else plain(self.translation)

    @property
    def shown(self) -> str:
        """The source as it reads: marked up where it is a part of a rich text, else plain."""
        # wagtail-localize has let through nothing but inline tags without attributes, and ids of links.
        return mark_safe(self.source) if self.is_rich else plain(self.source)  # noqa: S308  see above

    @property
    def has_markup(self) -> bool:
        """Whether there is anything that a plain text box could not show as it looks."""
        return self.is_rich and ("<" in self.source or "<" in self.translation)

    @property
    def state(self) -> State:
        if self.stored is None:
            return State.CHANGED if self.previous else State.TODO
        if self.stored.has_error:
            return State.BROKEN
        return State.MACHINE if self.stored.is_machine else State.DONE

    @property
    def difference(self) -> str:
        """What has changed in the source, word by word."""
        return word_diff(self.previous.source, self.source) if self.previous else ""

    @property
    def earlier(self) -> str:
        """The earlier translation as it would stand in the text box."""
        if self.previous is None:
            return ""
        return self.previous.translation if self.is_rich else plain(self.previous.translation)

    @property
    def page_links(self) -> list[str]:
        """Ids of the pages that links in it lead to."""
        if not self.content.attrs:
            return []
        links = (json.loads(self.content.attrs) or {}).values()
        return [str(link["id"]) for link in links if link.get("linktype") == "page" and "id" in link]

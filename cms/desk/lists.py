"""What a list of the desk is. Capabilities and rooms above add theirs with the hook `register_desk_list`."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from django.db.models import QuerySet
from django.urls import reverse
from wagtail import hooks
from wagtail.models import Page

from cms.desk.reach import Reach

FIRST = 5


@dataclass(frozen=True)
class Action:
    """Something that can be done about a row: a link, or a button that posts."""

    label: str
    address: str
    posts: bool = False


@dataclass(frozen=True)
class Row:
    """One thing to see to. `address` leads to the spot; '' where the reader may only know of it.

    `note` says what is wrong or when; `place` names the site and the language, `detail` a web address.
    """

    title: str
    address: str
    note: str = ""
    place: str = ""
    detail: str = ""
    actions: tuple[Action, ...] = ()


class DeskList:
    """One list. A subclass says what it is called, whose it is and what stands in it."""

    key: ClassVar[str]
    heading: ClassVar[Any]
    icon: ClassVar[str] = "list-ul"
    # How the list is named in the line that says what is in order: 'drafts'.
    nothing: ClassVar[Any]
    order: ClassVar[int] = 100
    # Whether the address shows more than the list, so that it is offered also when the list is short.
    leads_on: ClassVar[bool] = False
    # Roles (cms.access.models.Team.Role) to whom the list comes before all others.
    first_for: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, reach: Reach) -> None:
        self.reach = reach

    def concerns(self) -> bool:
        """Whether the list is this user's business at all; one that is not is neither shown nor named."""
        return True

    def find(self) -> QuerySet | Sequence[Any]:
        """Everything that belongs in the list, in order; sliced before it is read."""
        raise NotImplementedError

    def rows(self, found: list[Any]) -> list[Row]:
        """What is printed of some that were found; queries must not grow with their number."""
        raise NotImplementedError

    @property
    def address(self) -> str:
        """Of the page with the whole list."""
        return reverse("desk_list", args=[self.key])

    @property
    def rank(self) -> tuple[bool, int]:
        return not self.first_for & self.reach.roles, self.order


def lists_for(reach: Reach) -> list[DeskList]:
    """The lists of a user, in the order in which her role needs them."""
    made: Iterable[DeskList] = (hook()(reach) for hook in hooks.get_hooks("register_desk_list"))
    return sorted((entry for entry in made if entry.concerns()), key=lambda entry: entry.rank)


def spot(page_id: int, content_path: str = "") -> str:
    """The address of a field in the form of a page: `body.<block id>.<field>`."""
    editor = reverse("wagtailadmin_pages:edit", args=[page_id])
    return f"{editor}#:w:contentpath={content_path}" if content_path else editor


def title_of(page: Page) -> str:
    """What staff call the page: the title of its draft, if that has another."""
    return page.draft_title or page.title

"""Where a row of the board leads to, and what its reader may do with it."""

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from cms.board.hands import Hands
from cms.desk.lists import spot
from cms.desk.reach import Reach


class Place:
    """One reader before one language's rows."""

    def __init__(self, reach: Reach, language: str, hands: Hands | None = None) -> None:
        self.reach = reach
        self.language = language
        self.hands = hands or Hands(language)

    def may_open(self, page: Any) -> bool:
        """Whether the reader may open the edition's form."""
        return any(self.reach.may(action, page.edition_path) for action in ("add", "change", "publish"))

    def may_assign(self, page: Any) -> bool:
        """Who may translate the page, or publish its source, says whose it is: teams share their work themselves."""
        return self.reach.may("publish", page.path) or self.hands.may_translate(self.reach.user, page)

    def address(self, page: Any) -> str:
        """The translation editor; for a page that has not been sent the form that sends it; '' for who may neither."""
        if page.edition_pk:
            return spot(page.edition_pk) if self.may_open(page) else ""
        if not self.reach.may("publish", page.path):
            return ""
        send = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
        return f"{send}?{urlencode({'select_locale': self.language})}"

"""How the gallery is looked at: in which language, colours and width."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.http import QueryDict
from django.utils.http import urlencode
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

SCHEMES = {"light": pgettext_lazy("colours", "Light"), "dark": pgettext_lazy("colours", "Dark")}
WIDTHS = {"wide": pgettext_lazy("width", "Wide"), "narrow": _("Narrow, as on a phone")}


@dataclass(frozen=True)
class Choice:
    """A link that changes one thing."""

    label: Any
    query: str
    is_current: bool


@dataclass(frozen=True)
class Look:
    """One way to look at the gallery; each part travels in the query of its addresses."""

    language: str
    scheme: str = "light"
    width: str = "wide"
    q: str = ""

    @classmethod
    def of(cls, asked: QueryDict) -> Look:
        """What the query asks for; a value that does not exist is left out."""
        known = {"language": dict(settings.LANGUAGES), "scheme": SCHEMES, "width": WIDTHS}
        default = cls(get_language() or settings.LANGUAGE_CODE, q=asked.get("q", "").strip())
        chosen = {name: str(asked[name]) for name, values in known.items() if asked.get(name) in values}
        return replace(default, **chosen)

    @property
    def query(self) -> str:
        """'?language=fi&scheme=dark&width=wide', with what is searched for."""
        parts = {"language": self.language, "scheme": self.scheme, "width": self.width, "q": self.q}
        return "?" + urlencode({name: value for name, value in parts.items() if value})

    @property
    def sample_query(self) -> str:
        """What the example itself must know."""
        return "?" + urlencode({"language": self.language, "scheme": self.scheme})

    def switches(self) -> list[tuple[Any, list[Choice]]]:
        """Name and choices of each switch."""
        return [
            (_("Language"), self._choices("language", dict(settings.LANGUAGES))),
            (_("Colours"), self._choices("scheme", SCHEMES)),
            (_("Width"), self._choices("width", WIDTHS)),
        ]

    def _choices(self, name: str, values: dict[str, Any]) -> list[Choice]:
        return [
            Choice(label, replace(self, **{name: value}).query, value == getattr(self, name))
            for value, label in values.items()
        ]

"""How whoever frames a fragment wants it, from the query of its address: `?count=5&theme=dark`."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import TextChoices
from django.http import Http404, QueryDict
from django.utils.translation import gettext_lazy as _

FRAGMENT = "embed.html"
FEW, MOST = 5, 20


class Theme(TextChoices):
    """Light, dark, or as the reader's device has it."""

    AUTO = "auto", _("As the reader’s device has it")
    LIGHT = "light", _("Light")
    DARK = "dark", _("Dark")


@dataclass(frozen=True)
class Options:
    """What every fragment knows."""

    count: int = FEW
    theme: str = Theme.AUTO

    @classmethod
    def of(cls, query: QueryDict) -> Options:
        """An empty value chooses nothing. Raises Http404 for a value that does not exist."""
        count, theme = query.get("count") or str(FEW), query.get("theme") or Theme.AUTO
        if not (count.isascii() and count.isdigit() and len(count) < 4 and 1 <= int(count) <= MOST):
            raise Http404("No fragment has so many lines.")
        if theme not in Theme.values:
            raise Http404("No fragment looks like that.")
        return cls(int(count), theme)

    @property
    def spelled(self) -> dict[str, str]:
        """The parameters that differ from what goes without saying, in the order of the address."""
        values = {"count": str(self.count), "theme": str(self.theme)}
        usual = {"count": str(FEW), "theme": str(Theme.AUTO)}
        return {name: value for name, value in values.items() if value != usual[name]}

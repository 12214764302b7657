"""A picture and a document that exist in memory only, for the examples of blocks: they need no library."""

from dataclasses import dataclass

from django.forms.utils import flatatt
from django.templatetags.static import static
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from cms.formats import file_size
from media.models import CreditKind
from media.models.image import credit_line


@dataclass(frozen=True)
class SampleRendition:
    """A drawing in the size that a place asks for; `width` and `height` in pixels."""

    url: str
    width: int
    height: int

    def img_tag(self, extra_attributes: dict[str, str]) -> str:
        """The <img>, as Wagtail's renditions print theirs."""
        attributes = {"src": self.url, "width": self.width, "height": self.height, **extra_attributes}
        return format_html("<img{}>", flatatt({name: str(value) for name, value in attributes.items()}))


@dataclass(frozen=True)
class SampleImage:
    """A drawing among the static files, printed like a picture of the library."""

    file: str
    width: int
    height: int
    alt_text: str | Promise
    caption: str | Promise = ""
    credit_kind: str = CreditKind.DRAWING
    credit: str = "Maija Malli"

    @property
    def credit_line(self) -> str:
        return credit_line(self.credit_kind, self.credit)

    def get_renditions(self, *specs: str) -> dict[str, SampleRendition]:
        """One for the largest of the sizes asked for ('width-960|format-webp', 'fill-360x240|format-webp')."""
        width, height = self.width, self.height
        fills = [spec.partition("|")[0].removeprefix("fill-") for spec in specs if spec.startswith("fill-")]
        if fills:
            width, height = (int(side) for side in fills[-1].split("x"))
        return {"original": SampleRendition(static(self.file), width, height)}


@dataclass(frozen=True)
class SampleDocument:
    """A file that leads nowhere, in the reader's language."""

    title: str | Promise
    size: int
    url: str = "#"

    @property
    def language(self) -> str:
        return get_language() or ""

    @property
    def details(self) -> str:
        return f"pdf, {file_size(self.size)}"


RIVERSIDE = SampleImage(
    "media/samples/riverside.svg",
    1920,
    1080,
    _("A river runs through a city; a cathedral stands behind the trees"),
    _("The riverside is where trials begin."),
)
GAMES = SampleImage(
    "media/samples/games.svg",
    1600,
    1000,
    _("Learning games on a table"),
    _("Schools try out games that others have made."),
)
PORTRAIT = SampleImage("media/samples/portrait.svg", 600, 600, "")

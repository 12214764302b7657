"""What every page about imports has in common: its place in the admin and its style sheet."""

from typing import Any

from django.forms import Media
from django.forms.widgets import Script
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.staticfiles import versioned_static

from citypages.moving.models import Move, MovedPage

ICON = "upload"


def framed(title: str, *trail: tuple[str, str], subtitle: str = "") -> dict[str, Any]:
    """The context of a page: its title, the way to it as pairs of address and name, style and script."""
    start = (reverse("import_page"), _("Import a page"))
    way = [*(() if title == start[1] else (start,)), *trail]
    steps = [{"url": address, "label": label} for address, label in way]
    script = Script(versioned_static("moving/moving.js"), type="module")
    sheet = versioned_static("moving/moving.css")
    return {
        "page_title": title,
        "page_subtitle": subtitle,
        "header_title": f"{title}: {subtitle}" if subtitle else title,
        "header_icon": ICON,
        "breadcrumbs_items": [*steps, {"url": "", "label": title, "sublabel": subtitle}],
        "media": Media(css={"all": [sheet]}, js=[script]),  # type: ignore[list-item]  # stubs know no Script yet
    }


def name_of(move: Move) -> str:
    """“Oulu, 2.3.2018 klo 13.59” is dull: the title of its page, or how many there are."""
    pages = list(move.pages.all()[:2])
    return title_of(pages[0]) if len(pages) == 1 else str(move)


def title_of(moved: MovedPage) -> str:
    """The title that was recognised, else the draft's, else the name of the file."""
    corrected = moved.choices.get("values", {})
    for number, part in enumerate(moved.recognised.get("parts", ())):
        if part["kind"] == "title":
            return str(corrected.get(str(number), {}).get("text") or part["values"].get("text") or moved)
    return moved.page.get_admin_display_title() if moved.page else str(moved)

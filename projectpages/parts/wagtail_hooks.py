"""Parts in the admin: on the desk, in the page's history, at an address of their own."""

from typing import Any

from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.log_actions import LogFormatter

from cms.cities import city_by_slug
from projectpages.models import Participation
from projectpages.parts.desk import LedList, PartsList
from projectpages.parts.views import PartView


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """/admin/project-parts/<row>/."""
    return [path("project-parts/<int:part_id>/", PartView.as_view(), name="project_part")]


@hooks.register("register_desk_list")
def led_list() -> type[LedList]:
    """What one's own city leads."""
    return LedList


@hooks.register("register_desk_list")
def parts_list() -> type[PartsList]:
    """Where one's own city takes part."""
    return PartsList


class PartFormatter(LogFormatter):
    """Says whose part was changed, and which of its fields."""

    label = gettext_lazy("Change a city's part")
    sentence = gettext_lazy("Changed the part of %(city)s: %(fields)s")

    def format_message(self, log_entry: Any) -> str:
        data = log_entry.data or {}
        city, names = city_by_slug(data.get("city", "")), data.get("changes", {})
        fields = [str(Participation._meta.get_field(name.removesuffix("_id")).verbose_name) for name in names]
        return str(self.sentence) % {"city": city.name if city else "–", "fields": ", ".join(fields) or _("nothing")}


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    """In the history of the page and of the site."""
    actions.register_action("projectpages.part.draft")(PartFormatter)
    label, sentence = gettext_lazy("Publish a city's part"), gettext_lazy("Published the part of %(city)s: %(fields)s")
    published = type("PublishedPartFormatter", (PartFormatter,), {"label": label, "sentence": sentence})
    actions.register_action("projectpages.part.publish")(published)

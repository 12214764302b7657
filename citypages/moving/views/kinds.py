"""What the kinds of parts are called, which icon stands for each, and what of each can be corrected."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from citypages.moving.recasting import BY_EDITOR

# Key of a value, what it is called, and what is typed there (part_form.py).
Field = tuple[str, Any, str]


@dataclass(frozen=True)
class KindName:
    """A kind of part, for whoever looks at it."""

    label: Any
    icon: str
    fields: tuple[Field, ...] = ()


NAME, TITLE = _("Name"), pgettext_lazy("of a person", "Title")
ORGANISATION, ADDRESS, CAPTION = _("Organisation"), _("Web address"), _("Caption")
KIND_NAMES: dict[str, KindName] = {
    "title": KindName(_("Title of the page"), "title", (("text", _("Title of the page"), "line"),)),
    "subtitle": KindName(_("Subtitle"), "title", (("text", _("Subtitle"), "line"),)),
    "summary": KindName(_("Summary"), "pilcrow", (("text", _("Summary"), "text"),)),
    "heading": KindName(_("Heading"), "h2", (("text", _("Heading"), "line"), ("level", _("Level"), "level"))),
    "paragraph": KindName(_("Paragraph"), "pilcrow", (("html", _("Text"), "marked"),)),
    "list": KindName(_("List"), "list-ul", (("html", _("Text"), "marked"),)),
    "person": KindName(
        _("Person"),
        "user",
        (
            ("name", NAME, "line"),
            ("title", TITLE, "line"),
            ("organisation", ORGANISATION, "line"),
            ("phone", _("Telephone"), "phone"),
            ("email", _("E-mail"), "mail"),
            ("scope", _("Concerns"), "line"),
            ("coordinator", _("City coordinator"), "yes"),
            ("ended", _("The role has ended"), "yes"),
        ),
    ),
    "figure": KindName(
        _("Picture"),
        "image",
        (
            ("alt", _("What the picture shows (alt text)"), "line"),
            ("caption", CAPTION, "line"),
            ("credit_kind", _("Made as"), "credit"),
            ("credit", _("Made by (credit)"), "line"),
        ),
    ),
    "quote": KindName(
        _("Quotation"),
        "openquote",
        (
            ("text", _("What was said"), "text"),
            ("speaker", _("Speaker"), "line"),
            ("title", TITLE, "line"),
            ("organisation", ORGANISATION, "line"),
        ),
    ),
    "table": KindName(_("Table"), "table", (("caption", _("Caption of the table"), "line"),)),
    "video": KindName(_("Video"), "media", (("title", _("Title of the video"), "line"), ("address", ADDRESS, "url"))),
    "project_list": KindName(_("List of projects"), "list-ul", (("heading", _("Heading"), "line"),)),
    "focus_area": KindName(_("Focus area"), "pick", (("name", NAME, "line"), ("tagline", _("Tagline"), "line"))),
    "link": KindName(_("Link"), "link", (("text", _("Text of the link"), "line"), ("address", ADDRESS, "url"))),
    "document": KindName(
        _("Document"), "doc-full", (("title", _("Title of the document"), "line"), ("address", ADDRESS, "url"))
    ),
    "tags": KindName(_("Hashtags"), "tag", (("tags", _("Hashtags"), "tags"),)),
    "external_news": KindName(
        _("News elsewhere"),
        "link-external",
        (
            ("title", _("Title of the news"), "line"),
            ("source", _("Published by"), "line"),
            ("date", _("Date"), "line"),
            ("address", ADDRESS, "url"),
        ),
    ),
    "key_figure": KindName(
        _("Key figure"),
        "order",
        (("number", _("Number"), "line"), ("unit", _("Unit"), "line"), ("text", _("What it counts"), "line")),
    ),
    "stamp": KindName(_("Time of publication"), "calendar", (("published", _("Published"), "moment"),)),
    "event_time": KindName(
        _("Time of the event"),
        "calendar-alt",
        (("start", _("Begins"), "moment"), ("end", _("Ends"), "moment"), ("all_day", _("All day"), "yes")),
    ),
    "place": KindName(_("Place"), "site", (("name", NAME, "line"), ("address", _("Street address"), "line"))),
    "short_address": KindName(_("Short address"), "redirect", (("path", _("After the host name"), "line"),)),
    "project_fact": KindName(_("Fact about the project"), "clipboard-list", (("value", _("Value"), "line"),)),
    "dropped": KindName(_("Left out"), "bin"),
}
REASON_NAMES = {
    BY_EDITOR: _("left out by you"),
    "share": _("share button"),
    "breadcrumb": _("breadcrumb trail of the old site"),
    "navigation": _("menu or footer of the old site"),
    "dead_feed": _("heading with nothing below it"),
    "duplicate": _("stands twice; kept once"),
    "machine_alt": _("text alternative made by a machine"),
    "label": _("said by the block itself"),
    "repeated_title": _("repeats the title"),
    "empty": _("empty"),
}
FACT_NAMES = {
    "code": _("Project code"),
    "acronym": _("Acronym"),
    "expansion": _("Full name"),
    "fund": _("Fund"),
    "starts": _("Starts"),
    "ends": _("Ends"),
    "total_cost": _("Total cost"),
    "website": _("Website"),
}

"""Lists of projects inside a page: found by themselves, picked by hand, or standing elsewhere."""

from dataclasses import replace
from typing import Any

from django.apps import apps
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.blocks import (
    GROUPS,
    INLINE_FEATURES,
    BaseBlock,
    PageChooserBlock,
    RichTextBlock,
    SyncedCharBlock,
    WebAddressBlock,
)
from cms.cities import City, city_by_slug, city_choices
from cms.shared import shared
from projectpages.choices import FocusArea, State
from projectpages.picking import known_editions
from projectpages.queries import complete, in_state, one_each, takes_part
from projectpages.rows import ProjectGroup, external_rows, rows_of
from projectpages.samples import examples


class PickedProjectBlock(BaseBlock):
    """A project chosen by hand, with the page's own words about it."""

    project = PageChooserBlock(page_type="projectpages.ProjectPage", label=_("Project"))
    introduction = blocks.CharBlock(
        required=False, max_length=300, label=_("In our words"), help_text=_("Empty: the project's own summary.")
    )

    class Meta:
        icon = "folder-open-inverse"
        label = _("Project")


class ExternalProjectBlock(BaseBlock):
    """A project that has no page here."""

    name = SyncedCharBlock(max_length=120, label=_("Name"))
    explanation = blocks.CharBlock(required=False, max_length=250, label=_("Explanation"))
    url = WebAddressBlock(required=False, label=_("Web address"))

    class Meta:
        icon = "link-external"
        label = _("Project elsewhere")
        label_format = "{name}"


class ProjectListBlock(BaseBlock):
    """Projects of a city or of the programme."""

    heading = blocks.CharBlock(required=False, max_length=120, label=_("Heading"))
    introduction = RichTextBlock(required=False, features=INLINE_FEATURES, label=_("Introduction"))
    selection = blocks.ChoiceBlock(
        choices=[("automatic", _("Find the projects automatically")), ("picked", _("Only those picked below"))],
        default="automatic",
        label=_("Which projects"),
    )
    city = blocks.ChoiceBlock(
        required=False, choices=city_choices, label=_("City"), help_text=_("Empty: the city whose page this is.")
    )
    scope = blocks.ChoiceBlock(
        choices=[
            ("all", _("All projects of the region")),
            ("own", _("Those in which the city itself takes part")),
            ("elsewhere", _("Those elsewhere in the region")),
            ("split", _("Both, under two headings")),
        ],
        default="all",
        label=_("Participants"),
    )
    state = blocks.ChoiceBlock(
        required=False, choices=State.choices, label=_("State"), help_text=_("Empty: every state.")
    )
    focus_area = blocks.ChoiceBlock(
        required=False, choices=FocusArea.choices, label=_("Focus area"), help_text=_("Empty: every focus area.")
    )
    projects = blocks.ListBlock(PickedProjectBlock(), default=[], label=_("Picked projects"))
    external = blocks.ListBlock(ExternalProjectBlock(), default=[], label=_("Projects elsewhere"))

    class Meta:
        icon = "folder-open-inverse"
        label = _("Project list")
        label_format = "{heading}"
        description = _("Projects found by city, state and focus area, or picked by hand, or standing elsewhere.")
        search_words = _("project card list trial pilot")
        group = GROUPS["projects"]
        template = "projectpages/blocks/project_list.html"
        preview_value = {
            "heading": _("Projects"),
            "introduction": "",
            "selection": "picked",
            "city": "",
            "scope": "all",
            "state": "",
            "focus_area": "",
            "projects": [],
            "external": [],
        }

    def get_context(self, value: Any, parent_context: dict | None = None) -> dict:
        context = super().get_context(value, parent_context)
        if "groups" in context:
            return context
        frame = context.get("frame")
        city = city_by_slug(value.get("city") or "") or (frame.city if frame else None)
        language = frame.language if frame else get_language() or ""
        if value.get("selection") == "picked":
            groups = [ProjectGroup("", _picked(value, language))]
        else:
            groups = _found(value, city, language, context.get("request"))
        external = external_rows(value.get("external") or [])
        if external:
            groups = [ProjectGroup(groups[0].heading, groups[0].rows + external), *groups[1:]]
        return context | {"groups": groups}

    def get_preview_context(self, value: Any, parent_context: dict | None = None) -> dict:
        return super().get_preview_context(value, parent_context) | {"groups": [ProjectGroup("", examples())]}


def _picked(value: Any, language: str) -> list:
    """The hand-picked projects in their order, each in the reader's edition."""
    items = getattr(value.get("projects"), "bound_blocks", [])
    picked = {item.value["project"].translation_key: item for item in items if item.value["project"]}
    words = {key: item.value["introduction"] for key, item in picked.items()}
    projects = one_each(known_editions(item.value["project"] for item in picked.values())) if words else []
    order = list(words)
    projects.sort(key=lambda project: order.index(project.translation_key))
    rows = rows_of(projects, language, words)
    paths = [f"projects.{picked[project.translation_key].id}" for project in projects]
    return [replace(row, item=path) for row, path in zip(rows, paths, strict=True)]


def _found(value: Any, city: City | None, language: str, request: Any) -> list[ProjectGroup]:
    """The projects that the block's conditions find, in one group or split by who takes part."""
    scope = (value.get("scope") or "all") if city else "all"
    if scope != "split" or city is None:
        return [ProjectGroup("", _search(value, city, scope, language, request))]
    names = {"city": city.name, "genitive": city.genitive_fi, "inessive": city.inessive_fi}
    return [
        ProjectGroup(heading.format(**names), _search(value, city, part, language, request))
        for heading, part in (
            (gettext("Projects of the City of {city}"), "own"),
            (gettext("Elsewhere in {city}"), "elsewhere"),
        )
    ]


def _search(value: Any, city: City | None, scope: str, language: str, request: Any) -> list:
    """Rows of the city's projects, or of all, that fit: read once for all lists of a page."""
    key = city.slug if city else ""
    pages = apps.get_model("projectpages", "ProjectPage").objects
    known = shared(
        request,
        ("projects", key),
        lambda: complete((pages.in_city(key) if key else pages.all()).readable().for_cards("focus_area")),
    )
    area = value.get("focus_area")
    fitting = [
        project for project in known if takes_part(project, key, scope) and (not area or project.focus_area == area)
    ]
    return rows_of(in_state(one_each(fitting), value.get("state") or ""), language)

"""Every address that the admin has, from the URL resolver, with the objects of Espoo's put in."""

import re
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

PART = re.compile(r"\(\?P<(\w+)>[^()]*\)|<(?:\w+:)?(\w+)>")
# What an address's numbers and names stand for: the beginning of its name or a part of its route, the name of the
# part, the object of Espoo's. The first line that fits is right.
OBJECTS: tuple[tuple[str, str, Any], ...] = (
    ("wagtailsnippet.*reuse", "pk", "reusable"),
    ("wagtailsnippet.*reuse", "revision_id(_a)?", "reusable_revision"),
    ("wagtailsnippet.*_person", "pk", "person"),
    ("wagtailsnippet.*_organisation", "pk", "organisation"),
    ("wagtailsnippet.*externalnews", "pk", "external"),
    ("wagtailsnippet.*feedback", "pk", "feedback"),
    ("wagtailsnippet.*bestbet", "pk", "best_bet"),
    ("wagtailsnippet.*look", "pk", "look"),
    ("wagtailsnippet.*(synonym|term)", "pk", 1),
    ("people_successor", "pk", "person"),
    ("import$|undo_import", "move_id", "move"),
    ("import_(review|report)", "moved_id", "moved"),
    ("import_picture", "attachment_id", "attached"),
    ("wagtailimages|.*:images:", "pk", "image"),
    ("wagtaildocs|.*:documents:", "pk", "document"),
    ("wagtailadmin_collections", "pk", "collection"),
    ("wagtailadmin_workflows:.*task", "pk", "task"),
    ("wagtailadmin_workflows", "pk", "workflow"),
    ("second_step_remove", "pk", 1),
    ("identity", "city", "espoo"),
    ("wagtailusers_users", "pk", "user"),
    ("wagtailusers_groups", "pk", "group"),
    ("wagtailsites|wagtailsettings", "pk", "site"),
    ("wagtaillocales", "pk", "locale"),
    (".*snippet", "pk", "reusable"),
    (".*snippet", "app_label", "reuse"),
    (".*snippet", "model_name", "reusablesection"),
    ("wagtailsettings", "app_name", "hosts"),
    ("wagtailsettings", "model_name", "hostsettings"),
    ("wagtailadmin_workflows", "app_label", "wagtailcore"),
    ("wagtailadmin_workflows", "model_name", "groupapprovaltask"),
    ("wagtailadmin_tag_model", "app_name", "taggit"),
    ("wagtailadmin_tag_model", "model_name", "tag"),
    ("wagtail_bulk_action", "action", "delete"),
    ("wagtailadmin_api", "action_name", "publish"),
    ("wagtailimages", "uploaded_file_id", "uploaded_image"),
    ("wagtaildocs", "uploaded_file_id", "uploaded_document"),
    ("", "(page_|page_to_move_|object_)?(id|pk)|page_pk|object_id|pk", "page"),
    ("", "parent_page_id|destination_id", "section"),
    ("", "revision_id(_a)?", "revision"),
    ("", "revision_id_b", "latest"),
    ("", "action_name", "approve"),
    ("", "action", "save"),
    ("", "workflow_pk", "workflow"),
    ("", "doc_id", "document"),
    ("", "app_label", "wagtailcore"),
    ("", "model_name", "page"),
    ("", "content_type_app_name", "citypages"),
    ("", "content_type_model_name", "contentpage"),
    ("", "language_code", "en"),
    ("", "start", "content-page"),
    ("", "key", "drafts"),
    ("", "name", "text"),
    ("", "mode", "default"),
    ("", "filter_spec", "width-100"),
    ("", "uidb64", "MQ"),
    ("", "token", "x"),
    ("", "translation_source_id", "source"),
    ("", "string_segment_id|segment_id", "segment"),
    ("", "overridable_segment_id", "override"),
)


def routes(resolver: URLResolver | None = None, above: str = "", space: str = "") -> Iterator[tuple[str, str]]:
    """Name with its namespaces and route of each address below /admin/; a route stands for who has no name."""
    for entry in (resolver or get_resolver()).url_patterns:
        route = above + re.sub(r"^\^|\\Z$|\$$", "", str(entry.pattern)).replace(r"\.", ".")
        if isinstance(entry, URLPattern):
            if route.startswith("admin/"):
                yield (f"{space}{entry.name}" if entry.name else PART.sub(r"<\1\2>", route)), route
        else:
            yield from routes(entry, route, f"{space}{entry.namespace}:" if entry.namespace else space)


def addresses(espoo: SimpleNamespace) -> dict[str, str]:
    """The address of each name. The first of two routes that are the same is the one that Django finds."""
    found: dict[str, str] = {}
    for name, route in routes():
        address = "/" + PART.sub(lambda part, name=name: str(value(name, part[1] or part[2], espoo)), route)
        if address not in found.values():
            found[name if name not in found else f"{name} ({route})"] = address
    return found


def value(name: str, part: str, espoo: SimpleNamespace) -> Any:
    """What stands in an address in the place of a part; a part that nothing is known of is a fault of this table."""
    for beginning, parts, meant in OBJECTS:
        if re.match(beginning, name) and re.fullmatch(parts, part):
            thing = getattr(espoo, meant, meant) if isinstance(meant, str) else meant
            return getattr(thing, "pk", thing)
    return getattr(espoo, part.removesuffix("_id")).pk

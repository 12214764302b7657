"""The projects that a page's pictures are drawn from, read once however many pictures there are."""

from typing import Any

from django.apps import apps


def projects_of(context: dict[str, Any], everywhere: bool = False) -> list:
    """Projects in outline, in the reader's edition: those of the page's city, or the programme's; two queries.

    `everywhere` asks for all of the programme's wherever the page stands.
    """
    frame, request = context.get("frame"), context.get("request")
    city = frame.city.slug if frame and frame.city and not everywhere else ""
    known: dict[str, list] = getattr(request, "projects_in_outline", {})
    if city not in known:
        pages = apps.get_model("projectpages", "ProjectPage").objects
        known[city] = (pages.in_city(city) if city else pages.all()).editions(in_full=False)
        if request is not None:
            request.projects_in_outline = known
    return known[city]

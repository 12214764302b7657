"""The project that something is about, as far as it is public in the same language."""

from django.db.models import F, OuterRef, QuerySet, Subquery

from cms.opendata.pages import published
from projectpages.models import ProjectPage


def with_project(pages: QuerySet, language: str) -> QuerySet:
    """Pages with `project_key` and `project_name` of the edition of their `project` in this language; both None where
    that is not published."""
    edition = ProjectPage.objects.filter(published(language), translation_key=OuterRef("project__translation_key"))
    return pages.annotate(project_name=Subquery(edition.values("title")[:1])).annotate(
        project_key=F("project__translation_key")
    )


def about(page: object) -> dict[str, str]:
    """The fields that name the project of a page `with_project`."""
    name = getattr(page, "project_name", None)
    return {"project_id": str(getattr(page, "project_key", "")) if name else "", "project": name or ""}

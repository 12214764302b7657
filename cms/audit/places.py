"""Which city something belongs to, by what it is: '' is the programme, or several cities."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db.models import Model
from wagtail.models import Collection, GroupCollectionPermission, Page, Site, Task, Workflow, get_page_models

from cms.access.models import Team
from cms.cities import city_by_slug

PROGRAMME = ""


def city_of(instance: Any, more: Iterable[str] = ()) -> str:
    """The city's slug. `more`: cities that are known to have to do with it, such as those of rows just deleted."""
    return _the_one({*_cities(instance), *more})


def _the_one(cities: set[str]) -> str:
    return next(iter(cities)) if len(cities) == 1 else PROGRAMME


def _cities(instance: Any) -> set[str]:
    for model, find in FINDERS:
        if isinstance(instance, model):
            return find(instance)
    if isinstance(getattr(instance, "city", None), str):
        return {instance.city}
    for name, find in (("site_id", _of_site_id), ("collection_id", _of_collection_id), ("page_id", _of_page_id)):
        if getattr(instance, name, None):
            return find(getattr(instance, name))
    return set()


def city_of_path(path: str) -> str:
    """The city whose section a page stands in."""
    above = [path[:end] for end in range(Page.steplen, len(path) + 1, Page.steplen)]
    for model in get_page_models():
        if getattr(model, "is_section", False) and any(field.name == "city" for field in model._meta.get_fields()):
            city = model._base_manager.filter(path__in=above).values_list("city", flat=True).first()
            if city:
                return city
    return PROGRAMME


def _of_page(page: Page) -> set[str]:
    return {city_of_path(page.path)} if page.path else set()


def _of_page_id(key: int) -> set[str]:
    path = Page.objects.filter(pk=key).values_list("path", flat=True).first()
    return {city_of_path(path)} if path else set()


def _of_user(user: Any) -> set[str]:
    return set(Team.objects.filter(group__user=user.pk).values_list("city", flat=True))


def _of_group(group: Group) -> set[str]:
    return set(Team.objects.filter(group=group.pk).values_list("city", flat=True))


def _of_site(site: Site) -> set[str]:
    return _of_page_id(site.root_page_id) if site.root_page_id else set()


def _of_site_id(key: int) -> set[str]:
    site = Site.objects.filter(pk=key).first()
    return _of_site(site) if site else set()


def _of_collection(collection: Collection) -> set[str]:
    """By the teams that hold something on it or above it; before any does, by its name."""
    path = collection.path or ""
    above = [path[:end] for end in range(Collection.steplen, len(path) + 1, Collection.steplen)]
    held = GroupCollectionPermission.objects.filter(collection__path__in=above, group__team__isnull=False)
    cities = set(held.exclude(group__team__city=PROGRAMME).values_list("group__team__city", flat=True))
    named = city_by_slug(collection.name.lower())
    return cities or ({named.slug} if named else set())


def _of_collection_id(key: int) -> set[str]:
    collection = Collection.objects.filter(pk=key).first()
    return _of_collection(collection) if collection else set()


def _of_workflow(workflow: Workflow) -> set[str]:
    paths = workflow.workflow_pages.values_list("page__path", flat=True)
    return {city_of_path(path) for path in paths} if workflow.pk else set()


def _of_task(task: Task) -> set[str]:
    found: set[str] = set()
    for workflow in Workflow.objects.filter(workflow_tasks__task=task.pk):
        found |= _of_workflow(workflow)
    return found


FINDERS: tuple[tuple[type[Model], Any], ...] = (
    (Page, _of_page),
    (get_user_model(), _of_user),
    (Group, _of_group),
    (Site, _of_site),
    (Collection, _of_collection),
    (Workflow, _of_workflow),
    (Task, _of_task),
)

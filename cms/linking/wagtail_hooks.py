"""Broken links on the desk, their check every night, and what is read anew when a snippet changes."""

from typing import Any

from django.db.models import Model
from django.http import HttpRequest
from django.urls import URLPattern, path
from wagtail import hooks

from cms.linking import views
from cms.linking.collect import Collector, snippet_models
from cms.linking.desk import BrokenLinksList
from cms.linking.models import LinkPlace
from cms.linking.tasks import look_for_links


@hooks.register("register_desk_list")
def desk_list() -> type[BrokenLinksList]:
    """What leads nowhere."""
    return BrokenLinksList


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """/admin/links/…"""
    return [
        path("links/<int:place_id>/ask/", views.ask_again_view, name="links_ask_again"),
        path("links/<int:place_id>/leave/", views.PardonView.as_view(), name="links_pardon"),
        path("links/left/<int:pardon_id>/watch/", views.withdraw_view, name="links_watch"),
    ]


@hooks.register("do_daily")
def look() -> int:
    """Queue the night's check; returns how many jobs that are."""
    look_for_links.enqueue()
    return 1


@hooks.register("after_create_snippet")
@hooks.register("after_edit_snippet")
def read_snippet(request: HttpRequest, instance: Model) -> None:
    """What was put right leaves the desk at once."""
    if type(instance) in snippet_models():
        Collector().read_snippets([instance])


@hooks.register("after_delete_snippet")
def forget_snippets(request: HttpRequest, instances: Any) -> None:
    """A snippet that is gone takes its links along."""
    for instance in instances:
        own = LinkPlace.objects.filter(snippet_type__app_label=instance._meta.app_label)
        own.filter(snippet_type__model=instance._meta.model_name, snippet_id=str(instance.pk)).delete()

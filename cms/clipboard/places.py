"""Which stream a form edits, told from the address that the form is sent to, and whether one may edit it."""

from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import FieldDoesNotExist, PermissionDenied
from django.db.models import Model
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import Resolver404, ResolverMatch, resolve
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.permissions import policy_registry
from wagtail.snippets.models import get_snippet_models


@dataclass(frozen=True)
class Place:
    """A stream in a form. `owner` is what is edited; of a page that is not stored yet, its parent."""

    owner: Model | None
    model: type[Model]
    stream: blocks.StreamBlock


def place_of(address: str, field: str, user: Any) -> Place:
    """The stream `field` of the form that is sent to `address`.

    Raises Http404 when there is none, PermissionDenied when the user may not change what it belongs to.
    """
    try:
        match = resolve(address)
    except Resolver404 as error:
        raise Http404(address) from error
    found = _page(match, user) if match.namespace == "wagtailadmin_pages" else _snippet(match, user)
    if found is None:
        raise Http404(address)
    owner, model = found
    try:
        stream = model._meta.get_field(field)
    except FieldDoesNotExist as error:
        raise Http404(field) from error
    if not isinstance(stream, StreamField):
        raise Http404(field)
    return Place(owner, model, stream.stream_block)


def _page(match: ResolverMatch, user: Any) -> tuple[Model, type[Model]] | None:
    if match.url_name == "edit":
        page = get_object_or_404(Page, pk=match.kwargs["page_id"]).specific
        _refuse_unless(page.permissions_for_user(user).can_edit())
        return page, type(page)
    if match.url_name == "add":
        label, name, parent_pk = match.kwargs.values()
        parent = get_object_or_404(Page, pk=parent_pk).specific
        _refuse_unless(parent.permissions_for_user(user).can_add_subpage())
        model = get_object_or_404(ContentType, app_label=label, model=name).model_class()
        return (parent, model) if model and issubclass(model, Page) else None
    return None


def _snippet(match: ResolverMatch, user: Any) -> tuple[Model | None, type[Model]] | None:
    model = next((one for one in get_snippet_models() if one.snippet_viewset.url_namespace == match.namespace), None)
    if model is None:
        return None
    policy = policy_registry.get_by_type(model)
    if match.url_name == "add":
        _refuse_unless(policy.user_has_permission(user, "add"))
        return None, model
    if match.url_name == "edit":
        row = get_object_or_404(model, pk=match.kwargs["pk"])
        _refuse_unless(policy.user_has_permission_for_instance(user, "change", row))
        return row, model
    return None


def _refuse_unless(allowed: bool) -> None:
    if not allowed:
        raise PermissionDenied

"""Whose imports somebody sees: those into the sites that she may add pages to."""

from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from wagtail.models import Page

from citypages.moving.models import Move, MovedPage
from cms.cities import CITIES
from cms.desk.reach import Reach


def sections_of(user: Any) -> list[Page]:
    """Front pages in the source language below which the user may add pages, in the programme's order of cities.

    What is read in another language becomes an edition there; who may add in that language alone has its front page.
    """
    order = ["", *(city.slug for city in CITIES)]
    found = _all_sections_of(user)
    source = [page for page in found if page.locale.language_code == settings.LANGUAGE_CODE]
    known = {page.city_key for page in source}
    found = source + [page for page in found if page.city_key not in known]
    return sorted(found, key=lambda page: order.index(page.city_key) if page.city_key in order else len(order))


def moves_of(user: Any) -> QuerySet[Move]:
    """The imports into her sites, by whomever, newest first. Raises PermissionDenied for whoever has no site."""
    sections = _all_sections_of(user)
    if not sections:
        raise PermissionDenied
    return Move.objects.filter(section__in=sections).select_related("section", "user")


def move_of(user: Any, move_id: int) -> Move:
    """One of them. Raises Http404 for another city's, PermissionDenied for whoever has none at all."""
    return get_object_or_404(moves_of(user), pk=move_id)


def page_of(user: Any, page_id: int) -> MovedPage:
    """One imported page, likewise."""
    pages = MovedPage.objects.filter(move__in=moves_of(user)).select_related("move__section", "page", "translation_of")
    return get_object_or_404(pages, pk=page_id)


def _all_sections_of(user: Any) -> list[Page]:
    return [page for page in Reach(user).section_pages if page.permissions_for_user(user).can_add_subpage()]
